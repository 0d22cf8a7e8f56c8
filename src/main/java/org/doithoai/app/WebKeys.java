package org.doithoai.app;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.doithoai.web.PasswordHash;
import org.doithoai.web.WebSettings;

/** The keys of the settings that begin with {@code web}. */
final class WebKeys {

  private static final URI LOCAL = URI.create("http://localhost");

  private WebKeys() {}

  static WebSettings read(SettingsReader reader) {
    WebSettings defaults = WebSettings.defaults();
    Optional<String> hash = reader.secret("web.password-hash");
    if (hash.isPresent() && !PasswordHash.isOne(hash.get())) {
      throw new SettingsException(
          "web.password-hash is none: \"doithoai web password\" makes one of a password");
    }
    String host = reader.text("web.host", defaults.host());
    if (!host.matches("[A-Za-z0-9.:-]{1,253}")) {
      throw SettingsReader.wrong(
          "web.host", host, "an address of this machine, or 0.0.0.0 for all");
    }
    return new WebSettings(
        reader.yesOrNo("web.enabled", defaults.enabled()),
        host,
        reader.number("web.port", 0, 65_535, defaults.port()),
        reader.text("web.url", "").isEmpty() ? null : reader.server("web.url", LOCAL),
        reader.yesOrNo("web.public", defaults.open()),
        reader.duration(
            "web.links-valid", Duration.ofHours(1), Duration.ofDays(3650), defaults.linksValid()),
        hash.orElse(null));
  }
}
