/**
 * The part of Google Drive that goes with Sheets: files, whom they are shared with, and export.
 *
 * <p>Drive decides who may do what with which file, and Sheets asks it ({@link
 * org.masteryhive.sheets.drive.DriveAccess}). A person sees a file as its owner or because it is
 * shared; a program sees it when the person does and its scopes reach it. With {@code drive.file}
 * alone they reach only what the program made for that person or was given, and everything else
 * does not exist.
 */
@NullMarked
package org.masteryhive.sheets.drive;

import org.jspecify.annotations.NullMarked;
