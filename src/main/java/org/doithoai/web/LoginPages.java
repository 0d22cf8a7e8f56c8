package org.doithoai.web;

import java.util.Optional;

/**
 * Logs the operator in, by a link that is good once or by the password of the settings, and out. A
 * link is used by a press and not by opening it, so that nothing that looks at links uses it up.
 */
final class LoginPages {

  static final String LOGIN = "/login";
  static final String LOGOUT = "/logout";

  private static final int TRIES_A_MINUTE = 6;

  /** All peers together, for a password is slow to check by design. */
  private static final String ALL = "all";

  private final WebSettings settings;
  private final Sessions sessions;
  private final Frames frames;
  private final PeerLimiter tries;
  private final PeerLimiter allTries;

  LoginPages(WebSettings settings, Sessions sessions, Frames frames, java.time.Clock clock) {
    this.settings = settings;
    this.sessions = sessions;
    this.frames = frames;
    this.tries = new PeerLimiter(TRIES_A_MINUTE, clock);
    this.allTries = new PeerLimiter(10 * TRIES_A_MINUTE, clock);
  }

  Response login(Request request) {
    if (!request.isPost()) {
      return form(request, 200, "");
    }
    if (!tries.admits(request.peer()) || !allTries.admits(ALL)) {
      return frames.message(request, 429, "gone.often");
    }
    String token = request.form("token");
    Optional<String> session = token.isEmpty() ? byPassword(request) : sessions.redeem(token);
    return session
        .map(begun -> Response.seeOther(DeskView.PATH).with("Set-Cookie", cookie(begun)))
        .orElseGet(() -> form(request, 403, token.isEmpty() ? "login.wrong" : "login.used"));
  }

  private Optional<String> byPassword(Request request) {
    String hash = settings.passwordHash();
    boolean right =
        hash != null && PasswordHash.matches(hash, request.form("password").toCharArray());
    return right ? Optional.of(sessions.begin()) : Optional.empty();
  }

  private Response form(Request request, int status, String problem) {
    PageTexts texts = PageTexts.in(request.language());
    String token = request.query("token");
    return frames.page(
        request,
        status,
        "login",
        new LoginView(
            frames.of(request, texts.get("login")),
            token.matches("[A-Za-z0-9_-]{1,64}") ? token : "",
            settings.passwordHash() != null,
            problem.isEmpty() ? "" : texts.get(problem)));
  }

  Response logout(Request request) {
    if (!frames.mayChange(request)) {
      return frames.message(request, 403, "gone.readers");
    }
    sessions.end(request);
    return Response.seeOther(LOGIN).with("Set-Cookie", cookie("") + "; Max-Age=0");
  }

  private String cookie(String token) {
    return Sessions.COOKIE
        + "="
        + token
        + "; Path=/; HttpOnly; SameSite=Strict"
        + (settings.secure() ? "; Secure" : "");
  }
}
