package org.masteryhive.bench;

/** The calls between the service and Sheets, and how many bytes their bodies have before they are zipped. */
record Traffic(int reads, int writes, long sent, long received) {

  static final Traffic NONE = new Traffic(0, 0, 0, 0);

  Traffic and(boolean isRead, long requestBytes, long responseBytes) {
    return new Traffic(
        reads + (isRead ? 1 : 0),
        writes + (isRead ? 0 : 1),
        sent + requestBytes,
        received + responseBytes);
  }

  /** The most of both, so that a turn that took more than the others is not lost. */
  Traffic most(Traffic other) {
    return new Traffic(
        Math.max(reads, other.reads),
        Math.max(writes, other.writes),
        Math.max(sent, other.sent),
        Math.max(received, other.received));
  }

  @Override
  public String toString() {
    return reads + " + " + writes;
  }
}
