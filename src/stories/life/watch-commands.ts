import { callService, type Doing } from './commands.ts';

/** Commands to a camera. The hub keeps the command; the camera's own state does not tell of it. */
export const switchCamera = (doing: Doing, entity: string, isOn: boolean): void =>
  callService(doing, `camera.turn_${isOn ? 'on' : 'off'}`, { entity_id: [entity] });

/** A live view that the hub itself is asked to show on a screen; views in an app leave no command. */
export const showCamera = (doing: Doing, entity: string): void =>
  callService(doing, 'camera.play_stream', {
    media_player: 'media_player.elsewhere',
    format: 'hls',
    entity_id: [entity],
  });

export const takePicture = (doing: Doing, entity: string): void =>
  callService(doing, 'camera.snapshot', {
    filename: `/config/www/${entity.slice('camera.'.length)}.jpg`,
    entity_id: [entity],
  });

export const recordVideo = (doing: Doing, entity: string): void =>
  callService(doing, 'camera.record', {
    filename: `/config/www/${entity.slice('camera.'.length)}.mp4`,
    duration: 30,
    entity_id: [entity],
  });
