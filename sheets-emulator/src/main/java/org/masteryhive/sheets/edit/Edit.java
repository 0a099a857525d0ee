package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.Response;

/** What a kind of request does to the draft, and what it replies. */
@FunctionalInterface
interface Edit<R> {

  /** A reply with nothing to say. */
  Response NOTHING = new Response();

  Response apply(Batch batch, R request);
}
