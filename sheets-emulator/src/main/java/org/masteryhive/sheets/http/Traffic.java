package org.masteryhive.sheets.http;

/** What lies on the way of every call, and can be set while the emulator runs. */
public record Traffic(CallLog log, Faults faults, Quotas quotas, Waits waits, Edits edits) {}
