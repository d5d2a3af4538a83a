package ruchy.packages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.model.superpom.DefaultSuperPomProvider;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.version.Version;

/// Finds libraries and what they need as Maven does, and downloads what the local repository lacks.
/// Of several versions of one library the nearest to what was asked for is taken.
public final class Resolver {
  private final MavenSettings settings;
  private final Consumer<String> progress;

  /// @param progress gets a line for each file that is downloaded
  public Resolver(Consumer<String> progress) {
    this(MavenSettings.ofUser(), progress);
  }

  Resolver(MavenSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /// Libraries with all they need.
  ///
  /// @throws PackageException if one is not to be had
  public Resolution resolve(List<Coordinates> libraries) {
    if (libraries.isEmpty()) {
      return Resolution.NONE;
    }
    RepositorySystem system = new RepositorySystemSupplier().get();
    try (CloseableSession session = session(system)) {
      List<RemoteRepository> remotes =
          system.newResolutionRepositories(session, settings.repositories());
      var asked = new ArrayList<Coordinates>();
      for (Coordinates library : libraries) {
        asked.add(
            library.version().isPresent() ? library : newest(system, session, remotes, library));
      }
      return new Resolution(asked, jars(system, session, remotes, asked));
    } finally {
      system.shutdown();
    }
  }

  /// The jar of one library alone, without what it needs.
  ///
  /// @throws PackageException if it is not to be had
  public Path fetch(Coordinates library) {
    RepositorySystem system = new RepositorySystemSupplier().get();
    try (CloseableSession session = session(system)) {
      var remotes = system.newResolutionRepositories(session, settings.repositories());
      var request = new ArtifactRequest(new DefaultArtifact(library + ""), remotes, "");
      return system.resolveArtifact(session, request).getArtifact().getPath();
    } catch (ArtifactResolutionException e) {
      throw unknown(List.of(library), e);
    } finally {
      system.shutdown();
    }
  }

  private CloseableSession session(RepositorySystem system) {
    RepositorySystemSession.SessionBuilder builder = new SessionBuilderSupplier(system).get();
    settings.apply(builder);
    return builder
        .setTransferListener(
            new AbstractTransferListener() {
              @Override
              public void transferSucceeded(TransferEvent event) {
                String name = event.getResource().getResourceName();
                if (name.endsWith(".jar")) {
                  String file = name.substring(name.lastIndexOf('/') + 1);
                  progress.accept("%s, %.1f MB".formatted(file, event.getTransferredBytes() / 1e6));
                }
              }
            })
        .build();
  }

  private static Coordinates newest(
      RepositorySystem system,
      RepositorySystemSession session,
      List<RemoteRepository> remotes,
      Coordinates library) {
    var all = new DefaultArtifact(library + ":[0,)");
    try {
      List<Version> versions =
          system
              .resolveVersionRange(session, new VersionRangeRequest(all, remotes, ""))
              .getVersions();
      return versions.stream()
          .map(Version::toString)
          .filter(Resolver::isRelease)
          .reduce((before, last) -> last)
          .map(library::in)
          .orElseThrow(() -> unknown(library, Optional.empty()));
    } catch (VersionRangeResolutionException e) {
      throw unknown(library, Optional.of(e));
    }
  }

  private static boolean isRelease(String version) {
    return !version.matches("(?i).*(snapshot|alpha|beta|[-.]m\\d|[-.]rc|[-.]cr).*");
  }

  private static List<Resolution.Jar> jars(
      RepositorySystem system,
      RepositorySystemSession session,
      List<RemoteRepository> remotes,
      List<Coordinates> asked) {
    List<Dependency> dependencies =
        asked.stream()
            .map(each -> new Dependency(new DefaultArtifact(each + ""), "runtime"))
            .toList();
    var collect = new CollectRequest(dependencies, List.of(), remotes);
    try {
      return system
          .resolveDependencies(session, new DependencyRequest(collect, null))
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .map(Resolver::jar)
          .toList();
    } catch (DependencyResolutionException e) {
      throw unknown(asked, e);
    }
  }

  private static Resolution.Jar jar(Artifact artifact) {
    var coordinates =
        new Coordinates(
            artifact.getGroupId(), artifact.getArtifactId(), Optional.of(artifact.getVersion()));
    Path file = artifact.getPath();
    return new Resolution.Jar(coordinates, file);
  }

  private static PackageException unknown(Coordinates library, Optional<RepositoryException> why) {
    return new PackageException(
        "there is no release of `" + library + "`",
        "check its name"
            + why.map(e -> ", and whether the repository can be reached: " + reason(e)).orElse(""));
  }

  private static PackageException unknown(List<Coordinates> asked, RepositoryException why) {
    String names = String.join(", ", asked.stream().map(Coordinates::toString).toList());
    return new PackageException(
        "cannot resolve " + names,
        "check names and versions, and whether the repository can be reached: " + reason(why));
  }

  private static String reason(RepositoryException error) {
    return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
  }

  /// Where Maven looks that has not been told anything.
  static List<RemoteRepository> usualRepositories() {
    var provider = new DefaultSuperPomProvider();
    provider.setModelProcessor(
        new org.apache.maven.model.building.DefaultModelBuilderFactory() {
          org.apache.maven.model.building.ModelProcessor processor() {
            return newModelProcessor();
          }
        }.processor());
    return provider.getSuperModel("4.0.0").getRepositories().stream()
        .map(each ->
            new RemoteRepository.Builder(each.getId(), each.getLayout(), each.getUrl()).build())
        .toList();
  }
}
