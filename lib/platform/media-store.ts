// The door to the media's bytes: each picture has a folder named by its hash, each rendition a file in it, beside the original as it came.
export { ORIGINAL, readVariant, removePicture, writePicture } from './media-store.disk.ts'
