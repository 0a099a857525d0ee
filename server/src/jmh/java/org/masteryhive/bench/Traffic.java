package org.masteryhive.bench;

/** What went over the wire between the service and Sheets. */
record Traffic(int reads, int writes, long sent, long received) {

  static final Traffic NONE = new Traffic(0, 0, 0, 0);

  Traffic and(boolean isRead, long requestBytes, long responseBytes) {
    return new Traffic(
        reads + (isRead ? 1 : 0),
        writes + (isRead ? 0 : 1),
        sent + requestBytes,
        received + responseBytes);
  }

  @Override
  public String toString() {
    return reads + " + " + writes;
  }
}
