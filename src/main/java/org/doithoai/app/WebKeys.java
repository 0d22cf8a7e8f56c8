package org.doithoai.app;

import java.util.Optional;
import org.doithoai.web.PasswordHash;
import org.doithoai.web.WebSettings;

/** The keys of the settings that begin with {@code web}. */
final class WebKeys {

  private WebKeys() {}

  static WebSettings read(SettingsReader reader) {
    Optional<String> hash = reader.secret("web.password-hash");
    if (hash.isPresent() && !PasswordHash.isOne(hash.get())) {
      throw new SettingsException(
          "web.password-hash is none: \"doithoai web password\" makes one of a password");
    }
    String host = reader.text("web.host");
    if (!host.matches("[A-Za-z0-9.:-]{1,253}")) {
      throw SettingsReader.wrong(
          "web.host", host, "an address of this machine, or 0.0.0.0 for all");
    }
    return new WebSettings(
        reader.yesOrNo("web.enabled"),
        host,
        reader.number("web.port"),
        reader.isUnset("web.url") ? null : reader.server("web.url"),
        reader.yesOrNo("web.public"),
        reader.duration("web.links-valid"),
        hash.orElse(null));
  }
}
