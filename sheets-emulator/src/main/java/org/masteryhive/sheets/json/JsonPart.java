package org.masteryhive.sheets.json;

import org.masteryhive.sheets.fields.FieldMask;

/** A part of an answer that writes itself, for what is too large to be made as objects first. */
public interface JsonPart {

  /** Writes one whole JSON value, leaving out what the mask does not name. */
  void writeTo(JsonText out, FieldMask mask);
}
