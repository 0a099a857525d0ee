package org.masteryhive.sheets.edit;

import org.masteryhive.sheets.error.ApiException;

/** A refusal with the place in the batch before its words. */
final class Refusals {

  private Refusals() {}

  static ApiException of(String prefix, Refused refused) {
    return ApiException.badRequest(prefix + refused.words());
  }
}
