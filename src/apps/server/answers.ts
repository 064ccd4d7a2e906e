import type { AccessRow } from '../../access/summarise-access.ts';
import type { OriginalsCheck, Tidied } from '../../case/open-case.ts';
import type { Guidance } from '../../guidance/guidance.ts';
import type { Ability } from '../../model/ability.ts';
import type { Account } from '../../model/account.ts';
import type { Automation } from '../../model/automation.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Device, RoomClass } from '../../model/device.ts';
import type { DiaryEntry } from '../../model/diary-entry.ts';
import type { Answer, Finding } from '../../model/finding.ts';
import type { Grant } from '../../model/grant.ts';
import type { ErrorCode } from '../../model/homeground-error.ts';
import type { Household } from '../../model/household.ts';
import type { KeptRecord } from '../../model/kept-record.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import type { TimelineRow } from '../../model/timeline.ts';
import type { Unread } from '../../model/unread.ts';
import type { RedactionPreview } from '../../pack/make/preview-redaction.ts';
import type { PackSummary } from '../../pack/pack-options.ts';
import type { Verdict } from '../../pack/verdict.ts';

/*
 * What the workbench's server answers, as JSON. Codes, ids and numbers; the page turns them into
 * words. Every error is a `Refusal` with a status of 4xx or 5xx. Bodies are `application/json` but
 * where they are files. `locked` (423): ask for the passphrase; `not-let-in` (403): this browser has
 * no way in, only a new link helps; `busy` (409): another job is going on; `too-many` (429): wait.
 */
export type Refusal = {
  readonly code: ErrorCode | 'our-mistake';
  readonly message: string;
  readonly hint: string;
};

/** GET /api/session */
export type SessionAnswer = {
  readonly version: string;
  readonly stage: 'nothing-open' | 'locked' | 'open';
  /** `case`: kept in a folder; `nothing`: wiped when it is closed; `tour`: the made-up home. */
  readonly keeps: 'case' | 'nothing' | 'tour' | null;
  readonly folder: string | null;
  /** Of a kept case that is open: its packs are signed with it; hex. */
  readonly publicKey: string | null;
  readonly hasRecords: boolean;
  readonly hasExamination: boolean;
  readonly isStale: boolean;
  /** Without use for so long, it is locked; what keeps nothing is wiped then. */
  readonly lockAfterMs: number;
  /** A file is on its way in or out, and counts as use. */
  readonly isSending: boolean;
  /** Where a new case could be kept. */
  readonly suggestedFolder: string;
  /** The page where the person stopped, kept in the case. */
  readonly lastPage: string | null;
  readonly timeZone: string | null;
  readonly nowMs: number | null;
};
/* A second browser is answered `locked` until the passphrase is given there; what has no passphrase
   (`nothing`, `tour`) can only be closed there.
   POST /api/session/new     { folder, passphrase, who, authority? }   -> SessionAnswer
   POST /api/session/open    { folder, passphrase, who?, authority? }  -> SessionAnswer
   POST /api/session/nothing { who, authority? }                  -> SessionAnswer
   POST /api/session/authority { authority }: states by what right the records are held   -> LogAnswer
   POST /api/session/tour    {}          -> SessionAnswer; its records are read in a job `examine`
   POST /api/session/unlock  { passphrase, who? }                 -> SessionAnswer
   POST /api/session/lock    no body needed: for quick exit, `navigator.sendBeacon(url)`; stops the
        job that is going on, and wipes what keeps nothing        -> SessionAnswer
   POST /api/session/close   {}      (wipes what keeps nothing)   -> SessionAnswer
   POST /api/session/page    { page }                             -> SessionAnswer
   POST /api/session/here    somebody is there: puts off the locking   -> SessionAnswer */

/**
 * GET /api/drafts: what was being filled in, by the names the page gave, kept in the case itself.
 * PUT /api/drafts/:name { draft } -> {}; null takes it out.
 */
export type DraftsAnswer = Readonly<Record<string, unknown>>;

/** GET /api/readers: how to get each kind of record. Sections are Markdown. */
export type ReadersAnswer = readonly {
  readonly id: string;
  readonly title: string;
  readonly basis: 'real-record' | 'documented' | 'untested';
  readonly howToGetIt: string;
  readonly whatItShows: string;
  readonly whatItCannotShow: string;
  readonly whoMayNotice: string;
}[];

/** GET /api/records */
export type RecordsAnswer = {
  readonly records: readonly KeptRecord[];
  /** What became of their originals, as far as it shows without reading them to the end. */
  readonly originals: Pick<OriginalsCheck, 'missing' | 'changed' | 'surplus' | 'setAside'> &
    Pick<Tidied, 'keyHash'>;
  readonly unread: readonly Unread[];
  readonly coverage: readonly Coverage[];
  readonly counts: {
    readonly acts: number;
    readonly states: number;
    readonly devices: number;
    readonly accounts: number;
    readonly automations: number;
  };
};
/* POST /api/records/batch { bytes?, files? }     -> { batch: string }; what is to come in all, so that
        `too-large` and `disk-full` are said before it is sent
   PUT  /api/records/batch/:batch?path=a/b.txt  body: the bytes, streamed -> { bytes, sha256 }
   POST /api/records/batch/:batch/keep          -> JobAnswer (id), adds the batch to the case
   POST /api/examine { password?, isPasswordKept? } -> JobAnswer; `password` may hold several, one a
        line, or the text of an emergency kit */

/** GET /api/job: the work going on, or the last one. */
export type JobAnswer = {
  readonly id: number;
  readonly kind: 'keep-records' | 'examine' | 'make-pack' | 'preview-pack' | 'check-pack' | 'none';
  readonly stage: 'running' | 'done' | 'failed';
  readonly file: string | null;
  readonly done: number;
  readonly total: number;
  readonly error: Refusal | null;
};

/** GET /api/household; PUT /api/household { household: Household } -> HouseholdAnswer */
export type HouseholdAnswer = {
  readonly household: Household;
  /** What the records name and the household file does not yet give to anybody. */
  readonly proposals: readonly {
    readonly kind: 'account' | 'phone' | 'tracked-person';
    readonly id: string;
    readonly name: string;
    /** A name that several of them seem to share, as a proposal only. */
    readonly proposedPerson: string | null;
    readonly lastUsedMs: number | null;
  }[];
  readonly accounts: readonly Account[];
  readonly phones: readonly Device[];
  readonly rooms: readonly { readonly name: string; readonly roomClass: RoomClass }[];
};

/** GET /api/access?at=MS (without: at the latest moment the records tell of) */
export type AccessAnswer = {
  readonly atMs: number;
  readonly nowMs: number;
  readonly firstMs: number | null;
  readonly rows: readonly (AccessRow & {
    /** Which abilities, room by room: only those that some device in the room has. */
    readonly cells: readonly {
      readonly room: string;
      readonly ability: Ability;
      readonly devices: readonly string[];
      readonly grants: readonly string[];
      readonly isCertain: boolean;
    }[];
  })[];
  readonly rooms: readonly {
    /** As `cells` name it: the room's name, '' for things without one, `*phones` for all phones. */
    readonly room: string;
    readonly place: 'room' | 'none' | 'phones';
    readonly roomClass: RoomClass;
    readonly abilities: readonly Ability[];
    readonly devices: readonly string[];
  }[];
  readonly grants: readonly {
    readonly grant: Grant;
    readonly isCertain: boolean;
    readonly holderName: string;
  }[];
  readonly devices: readonly Device[];
  readonly accounts: readonly Account[];
  readonly automations: readonly Automation[];
  /** Who can remove whom, by ids of accounts. */
  readonly removals: readonly { readonly by: string; readonly account: string }[];
  readonly soleAdministrators: readonly string[];
  readonly unnamed: readonly string[];
  readonly orphanApps: readonly string[];
};

/* GET /api/timeline/span                                        -> { acts, fromMs, untilMs }
   GET /api/timeline/days?filter=JSON                            -> TimelineDay[]
   GET /api/timeline/lanes?ask=JSON(LanesAsked)                  -> TimelineLane[]
   GET /api/timeline/page?ask=JSON(PageAsked)                    -> PageAnswer
   GET /api/timeline/gaps                                        -> GapsAnswer
   GET /api/timeline/names                                       -> NamesAnswer */
export type PageAnswer = { readonly rows: readonly TimelineRow[] };
/** Stretches of which the records do not tell all; null where they do not say from or until when. */
export type GapsAnswer = readonly {
  readonly fromMs: number | null;
  readonly untilMs: number | null;
  readonly aspect: 'gap' | 'missing-rows' | 'purged';
  readonly cause: string | null;
}[];
/** Names to show for ids, and what can be filtered by. */
export type NamesAnswer = {
  readonly devices: Readonly<
    Record<string, { readonly name: string; readonly room: string | null }>
  >;
  readonly accounts: Readonly<
    Record<string, { readonly name: string; readonly person: string | null }>
  >;
  readonly people: readonly string[];
  readonly automations: Readonly<Record<string, string>>;
};

/** GET /api/findings?lang=xx. Guidance has the counted facts of each finding put in. */
export type FindingsAnswer = {
  readonly findings: readonly (Finding & {
    readonly guidance: Guidance;
    readonly acts: readonly TimelineRow[];
  })[];
  readonly answers: readonly Answer[];
  /** Title and what it looks for, for each rule. */
  readonly rules: Readonly<
    Record<
      string,
      { readonly title: string; readonly looksFor: string; readonly verb: Finding['verb'] }
    >
  >;
  readonly leftOut: readonly {
    readonly why: string;
    readonly rule: string;
    readonly count: number;
  }[];
};
/* POST   /api/exceptions { finding: id, why }   -> JobAnswer (examines again)
   DELETE /api/exceptions/:index                 -> JobAnswer */

/** GET /api/diary; POST /api/diary DiaryDraft; POST /api/diary/:id/correct DiaryDraft -> DiaryAnswer
    PUT /api/diary/attachment?name=photo.jpg body: bytes -> { sha256, n }; GET /api/diary/attachment/:n */
export type DiaryAnswer = {
  readonly entries: readonly (DiaryEntry & { readonly near: readonly TimelineRow[] })[];
};

/** GET /api/services */
export type ServicesAnswer = {
  readonly emergency: string;
  readonly services: readonly {
    readonly name: string;
    readonly forWhom: string;
    readonly contact: string;
    readonly country: string;
    readonly source: string;
    readonly checked: string;
    readonly isOld: boolean;
  }[];
};

/* POST /api/pack PackChoice -> JobAnswer; GET /api/pack -> PackAnswer;
   GET /api/pack/file/ID -> the zip; GET /api/pack/report/ID -> the PDF. The id is new with each pack, and
   old ones are `not-found` as soon as another is begun; without one, the pack made last is meant.
   POST /api/pack/preview PackChoice -> JobAnswer; then GET /api/pack/preview -> the PDF, to be shown in
   an <iframe> of our own pages (frame-src 'self': no blob:)
   GET  /api/pack/withheld -> WithheldAnswer
   POST /api/pack/redaction PackChoice -> RedactionAnswer
   POST /api/pack/verify -> JobAnswer (checks the pack made last)
   PUT  /api/check?name=x.zip body: the bytes -> JobAnswer; GET /api/check -> CheckAnswer
   POST /api/check CheckAsked -> JobAnswer: checks the file that came last once more.
   GET  /api/check/page -> verify.html, to be handed to somebody who has no Homeground.
   No case is needed for these four; what is open has to be unlocked but for the page. */
export type PackChoice = {
  readonly fromMs?: number;
  readonly untilMs?: number;
  readonly findings?: readonly string[];
  readonly originals: 'bytes' | 'hashes';
  readonly isPrivateIncluded: boolean;
  readonly isPrivateInReport?: boolean;
  /** People of the household file whose comings and goings go in, beside those of `me`. */
  readonly presenceOf?: readonly string[];
  /** Names from the household file. */
  readonly redactedPeople?: readonly string[];
  /** Paths of records with live keys that go in all the same. */
  readonly withKeys?: readonly string[];
  /** Pieces that may hold part of such a name: those to be replaced too, and those that stay. */
  readonly redactAlso?: readonly string[];
  readonly redactNot?: readonly string[];
  readonly forWhom?: string;
};
/** Of a choice; null where the records have to be looked through again first. */
export type RedactionAnswer = RedactionPreview | null;
/** Paths of records that stay out even where the records go in, because they hold live keys. */
export type WithheldAnswer = { readonly paths: readonly string[] };
/** What the reader has from elsewhere. */
export type CheckAsked = {
  /** The key of the case, as words or 64 hex digits. */
  readonly expectedKey?: string | undefined;
  /** Of encrypted backups in it: passwords one a line, or the text of an emergency kit. */
  readonly password?: string | undefined;
  /** The whole household file as text, where names are redacted in the pack. */
  readonly household?: string | undefined;
  /** Of the time-stamp service that the reader trusts: the bytes of the file (PEM or DER), in base64. */
  readonly certificate?: string | undefined;
};
/** The file that was brought in last, by the name it had, and what was found; null before. */
export type CheckAnswer = { readonly name: string | null; readonly verdict: Verdict | null };
/** `made.path` is the name under which the pack is downloaded. */
export type PackAnswer = {
  readonly made: (PackSummary & { readonly id: string }) | null;
  readonly verdict: Verdict | null;
  /** An earlier version began the log: what is left out of a pack may be guessed from it. */
  readonly isLogGuessable: boolean;
};

/** GET /api/log */
export type LogAnswer = readonly LogEntry[];
