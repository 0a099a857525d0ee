/**
 * What only one may do at a time, over all instances of the service that share a database. A lease ends by itself when its
 * holder no longer renews it, so that whoever crashed or froze holds up nobody for long; and whoever thawed finds out, before
 * doing anything, that the lease is gone. All times are the database's own: the clocks of two machines differ.
 */
@NullMarked
package org.masteryhive.lease;

import org.jspecify.annotations.NullMarked;
