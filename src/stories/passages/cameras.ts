import { recordVideo, showCamera, switchCamera, takePicture } from '../life/watch-commands.ts';
import { actPassage } from './act-passage.ts';

/** Pictures and short films are kept, now and then a film. */
export const cameraCaptures = actPassage((doing, entity, round) => {
  if (round % 3 === 2) recordVideo(doing, entity);
  else takePicture(doing, entity);
});

/** A camera is switched off, and on again later. */
export const cameraSwitchedOff = actPassage((doing, entity, round) =>
  switchCamera(doing, entity, round % 2 === 1),
);

/** Switched on, again and again, by somebody who finds it switched off. */
export const cameraSwitchedOn = actPassage((doing, entity) => switchCamera(doing, entity, true));

export const cameraViews = actPassage(showCamera);
