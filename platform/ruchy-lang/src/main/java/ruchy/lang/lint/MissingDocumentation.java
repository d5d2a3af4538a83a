package ruchy.lang.lint;

import ruchy.lang.syntax.Item;

/// A public declaration without a `///` line.
final class MissingDocumentation implements Rule {
  @Override
  public String code() {
    return "L0016";
  }

  @Override
  public String name() {
    return "missing_documentation";
  }

  @Override
  public boolean isStrict() {
    return true;
  }

  @Override
  public void check(Subject subject) {
    subject.each(Item.class, this::item);
  }

  private void item(Item item, Subject subject) {
    Item.Header header = item.header();
    boolean named =
        switch (item) {
          case Item.Use _, Item.Implementation _ -> false;
          default -> true;
        };
    if (named && header.isPublic() && header.documentation().isEmpty()) {
      subject.report(
          Finding.of(
                  this, header.nameSpan(), "`" + header.name() + "` is public and not documented")
              .help("say what it is in a `///` line before it"));
    }
  }
}
