package org.masteryhive.sheets.http;

import io.javalin.http.Context;
import org.masteryhive.sheets.signin.Caller;

/** What a route of Google's API does once it is known who calls. */
@FunctionalInterface
public interface ApiCall {

  ApiAnswer answer(Context ctx, Caller caller) throws Exception;
}
