// The door to the media's bytes: each picture has a folder named by its hash, each size a file in it.
export { readVariant, removePicture, writeVariant } from './media-store.disk.ts'
