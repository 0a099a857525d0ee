/**
 * The database: its connections, its tables, and how a row is deleted for good. Knows nothing of what the rows mean. SQL is
 * kept to what SQLite and PostgreSQL both understand; what differs is in one class for each of them.
 */
@NullMarked
package org.masteryhive.store;

import org.jspecify.annotations.NullMarked;
