package org.masteryhive.http;

import java.util.Optional;
import java.util.function.Consumer;
import org.masteryhive.mentorfiles.UpdateMentorFiles;
import org.masteryhive.recompute.Gradebooks;
import org.masteryhive.recompute.Recomputes;
import org.masteryhive.signin.Access;
import org.masteryhive.signin.ConnectFlow;
import org.masteryhive.signin.IdentityTokens;

/**
 * What the API is made of.
 *
 * @param connect how callers connect, where they have to
 * @param forget forgets what is remembered of a person besides the connection
 * @param rates where it is counted how often each caller asks; empty to count here
 * @param audit where it is written down who did what
 */
public record Parts(
    IdentityTokens identities,
    Access access,
    Optional<ConnectFlow> connect,
    Recomputes recomputes,
    Gradebooks gradebooks,
    UpdateMentorFiles mentorFiles,
    Doors doors,
    Consumer<String> forget,
    Optional<Rates> rates,
    Witness audit) {}
