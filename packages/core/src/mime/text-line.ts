/** A decoded line of text and the bytes of the message that it came from. */
export interface TextLine {
  /** Without its line end; trailing blanks are kept out. */
  readonly text: string;
  /** Bytes of the message: exact for text that stands as it is, the encoded line otherwise. */
  readonly start: number;
  readonly end: number;
}
