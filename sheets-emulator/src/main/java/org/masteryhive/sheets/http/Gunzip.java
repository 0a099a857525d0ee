package org.masteryhive.sheets.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.masteryhive.sheets.error.ApiException;

/** Unzips bodies, up to what Google takes. */
final class Gunzip {

  /** The largest body that Google takes. */
  static final int LARGEST = 10_485_760;

  private Gunzip() {}

  static byte[] unzip(byte[] zipped) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw tooLarge(bytes.length);
      }
      return bytes;
    } catch (IOException e) {
      throw ApiException.badRequest("Request contains an invalid argument.");
    }
  }

  static ApiException tooLarge(long length) {
    return ApiException.badRequest(
        "Request payload size exceeds the limit: " + LARGEST + " bytes.");
  }
}
