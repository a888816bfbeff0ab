package dev.clew.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Renders a {@link Profile} as one page. */
final class ProfileText {
  private static final int ROWS = 12;
  private static final double WORTH_ADVICE = 0.1;

  private final Profile profile;
  private final StringBuilder page = new StringBuilder();

  private ProfileText(Profile profile) {
    this.profile = profile;
  }

  static String of(Profile profile) {
    var text = new ProfileText(profile);
    text.activities();
    text.list("guest places in compiled code", profile.places(), Profile.Place::all, text::place);
    text.list("methods that compiled code calls", profile.callees(), Profile.Callee::count, c -> c.method() + ", most from " + c.guest().text());
    text.list("methods of the interpreter, while it was running", profile.methods(), Profile.Method::count, Profile.Method::method);
    return text.page.toString();
  }

  private void activities() {
    page.append(String.format(Locale.ROOT, "where %.1f s of %s went, by %,d looks at its stack%n", profile.nanos() / 1e9, profile.thread(), profile.samples()).replace(System.lineSeparator(), "\n"));
    Arrays.stream(Activity.values()).filter(a -> profile.count(a) > 0).sorted(Comparator.comparing(profile::count).reversed()).forEach(a -> {
      row(profile.count(a), a.words());
      if (profile.count(a) >= WORTH_ADVICE * profile.samples() && !a.advice().isEmpty()) {
        page.append("          ").append(a.advice()).append('\n');
      }
    });
  }

  private String place(Profile.Place place) {
    String text = place.guest().text();
    String parts = part(place.called(), "in calls") + part(place.leaving(), "leaving");
    return parts.isEmpty() ? text : text + " (" + parts.substring(2) + ")";
  }

  private String part(long count, String what) {
    return count == 0 ? "" : ", " + share(count).strip() + " " + what;
  }

  private <T> void list(String title, List<T> rows, ToLongFunction<T> count, Function<T, String> words) {
    if (rows.isEmpty()) {
      return;
    }
    page.append('\n').append(title).append('\n');
    rows.stream().limit(ROWS).forEach(r -> row(count.applyAsLong(r), words.apply(r)));
    if (rows.size() > ROWS) {
      row(rows.stream().skip(ROWS).mapToLong(count).sum(), "at " + (rows.size() - ROWS) + " more");
    }
  }

  private void row(long count, String text) {
    page.append(share(count)).append("  ").append(text).append('\n');
  }

  private String share(long count) {
    return String.format(Locale.ROOT, "%7.1f%%", 100.0 * count / Math.max(1, profile.samples()));
  }
}
