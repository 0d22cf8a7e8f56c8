package org.doithoai.platform.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;

/**
 * Tells answers of Telegram's from those of something in between: a server error, or a page where
 * JSON should be, is a failed connection. What is left and still cannot be read came from Telegram
 * with status 200: the message was taken.
 */
final class FaultyAnswers implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    MediaType type = response.body() == null ? null : response.body().contentType();
    boolean json = type != null && type.subtype().equals("json");
    if (response.code() >= 500 || !json) {
      response.close();
      throw new IOException("HTTP " + response.code());
    }
    return response;
  }
}
