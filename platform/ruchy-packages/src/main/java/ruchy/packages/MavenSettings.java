package ruchy.packages;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Repository;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;

/// What the user told Maven in `settings.xml`: mirrors, proxies, passwords, repositories, and where
/// downloads are kept.
final class MavenSettings {
  private final Settings settings;
  private final Path localRepository;
  private final List<RemoteRepository> repositories;

  private MavenSettings(
      Settings settings, Path localRepository, List<RemoteRepository> repositories) {
    this.settings = settings;
    this.localRepository = localRepository;
    this.repositories = List.copyOf(repositories);
  }

  /// Of the user of this process.
  ///
  /// @throws PackageException if `settings.xml` is no settings file
  static MavenSettings ofUser() {
    Path home = Path.of(System.getProperty("user.home", ""), ".m2");
    Settings settings = read(home.resolve("settings.xml").toFile());
    String local = settings.getLocalRepository();
    String given = System.getProperty("maven.repo.local", local == null ? "" : local);
    var repositories = new ArrayList<>(Resolver.usualRepositories());
    for (Profile profile : settings.getProfiles()) {
      if (settings.getActiveProfiles().contains(profile.getId())) {
        for (Repository each : profile.getRepositories()) {
          repositories.add(
              new RemoteRepository.Builder(each.getId(), "default", each.getUrl()).build());
        }
      }
    }
    return new MavenSettings(
        settings, given.isEmpty() ? home.resolve("repository") : Path.of(given), repositories);
  }

  /// A repository and a place for downloads alone.
  static MavenSettings of(String url, Path localRepository) {
    return new MavenSettings(
        new Settings(),
        localRepository,
        List.of(new RemoteRepository.Builder("only", "default", url).build()));
  }

  private static Settings read(File file) {
    var request = new DefaultSettingsBuildingRequest();
    request.setUserSettingsFile(file).setSystemProperties(System.getProperties());
    try {
      return new DefaultSettingsBuilderFactory()
          .newInstance()
          .build(request)
          .getEffectiveSettings();
    } catch (SettingsBuildingException e) {
      throw new PackageException(
          "cannot read Maven's " + file, "correct it: " + String.valueOf(e.getMessage()).strip());
    }
  }

  List<RemoteRepository> repositories() {
    return repositories;
  }

  void apply(RepositorySystemSession.SessionBuilder session) {
    var mirrors = new DefaultMirrorSelector();
    for (Mirror each : settings.getMirrors()) {
      mirrors.add(
          each.getId(),
          each.getUrl(),
          each.getLayout(),
          false,
          each.isBlocked(),
          each.getMirrorOf(),
          each.getMirrorOfLayouts());
    }
    var proxies = new DefaultProxySelector();
    for (Proxy each : settings.getProxies()) {
      if (each.isActive()) {
        var proxy =
            new org.eclipse.aether.repository.Proxy(
                each.getProtocol(),
                each.getHost(),
                each.getPort(),
                authentication(each.getUsername(), each.getPassword()));
        proxies.add(proxy, each.getNonProxyHosts());
      }
    }
    var servers = new DefaultAuthenticationSelector();
    for (Server each : settings.getServers()) {
      servers.add(each.getId(), authentication(each.getUsername(), each.getPassword()));
    }
    session
        .withLocalRepositoryBaseDirectories(localRepository)
        .setMirrorSelector(mirrors)
        .setProxySelector(proxies)
        .setAuthenticationSelector(servers)
        .setOffline(settings.isOffline())
        .setSystemProperties(System.getProperties());
  }

  private static Authentication authentication(String user, String password) {
    return new AuthenticationBuilder().addUsername(user).addPassword(password).build();
  }
}
