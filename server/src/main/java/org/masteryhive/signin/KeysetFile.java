package org.masteryhive.signin;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/**
 * The file with the keys that stored tokens are encrypted with. Its owner alone may read it; a file that others may read is
 * not used at all.
 */
public final class KeysetFile {

  private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
      PosixFilePermission.OWNER_READ,
      PosixFilePermission.OWNER_WRITE,
      PosixFilePermission.OWNER_EXECUTE);

  private final Path file;

  public KeysetFile(Path file) {
    this.file = file;
  }

  /** Makes a new keyset with one AES-256-GCM key. Never overwrites one: that would make every stored token unreadable. */
  public void create() {
    if (Files.exists(file)) {
      throw new KeysetException(
          file + " exists already. Overwriting it would make every stored connection unreadable.");
    }
    try {
      write(KeysetHandle.newBuilder()
          .addEntry(fresh())
          .setConfiguration(AeadConfig2026.get())
          .build());
    } catch (GeneralSecurityException e) {
      throw new KeysetException("The keyset cannot be made.", e);
    }
  }

  /** Adds a key. It encrypts from now on when it is promoted at once; until then it can only decrypt. */
  public void add(boolean promoted) {
    try {
      KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle());
      KeysetHandle.Builder.Entry entry = KeysetHandle.generateEntryFromParameters(
              PredefinedAeadParameters.AES256_GCM)
          .withRandomId();
      builder.addEntry(promoted ? entry.makePrimary() : entry);
      write(builder.setConfiguration(AeadConfig2026.get()).build());
    } catch (GeneralSecurityException e) {
      throw new KeysetException("The keyset cannot be changed.", e);
    }
  }

  /** From now on the newest key encrypts. */
  public void promoteNewest() {
    try {
      KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle());
      builder.getAt(builder.size() - 1).makePrimary();
      write(builder.setConfiguration(AeadConfig2026.get()).build());
    } catch (GeneralSecurityException e) {
      throw new KeysetException("The keyset cannot be changed.", e);
    }
  }

  /** Forgets every key but the one that encrypts. What was encrypted with another cannot be read any more. */
  public void dropOld() {
    try {
      KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle());
      for (int i = builder.size() - 1; i >= 0; i--) {
        if (!builder.getAt(i).isPrimary()) {
          builder.deleteAt(i);
        }
      }
      write(builder.setConfiguration(AeadConfig2026.get()).build());
    } catch (GeneralSecurityException e) {
      throw new KeysetException("The keyset cannot be changed.", e);
    }
  }

  /** How many keys there are. */
  public int size() {
    return handle().size();
  }

  /** The number of the key that encrypts. */
  int primaryId() {
    return handle().getPrimary().getId();
  }

  /** What encrypts and decrypts with these keys. */
  Aead aead() {
    try {
      return handle().getPrimitive(AeadConfig2026.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new KeysetException("The keyset " + file + " does not work.", e);
    }
  }

  /** Which of its versions the file is. Two that were written within one tick of the clock are two all the same. */
  Version version() {
    try {
      BasicFileAttributes file = Files.readAttributes(this.file, BasicFileAttributes.class);
      return new Version(file.lastModifiedTime(), String.valueOf(file.fileKey()), file.size());
    } catch (IOException e) {
      throw new KeysetException("The keyset " + file + " cannot be read.", e);
    }
  }

  /** What tells versions of the file apart: each is a new file that takes the old one's place. */
  record Version(FileTime changed, String file, long size) {}

  private KeysetHandle handle() {
    refuseWhenOthersMayRead();
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    } catch (IOException | GeneralSecurityException e) {
      throw new KeysetException(file + " is not a keyset that this program made.", e);
    }
  }

  private void refuseWhenOthersMayRead() {
    try {
      if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
        throw new KeysetException("Others may read the keyset " + file
            + ". Let its owner alone do so: chmod 600 " + file);
      }
    } catch (NoSuchFileException e) {
      throw new KeysetException(
          "There is no keyset at " + file + ". Make one: hive keys create " + file, e);
    } catch (IOException | UnsupportedOperationException e) {
      throw new KeysetException("Nobody can tell who may read the keyset " + file + ".", e);
    }
  }

  private static KeysetHandle.Builder.Entry fresh() {
    return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
        .withRandomId()
        .makePrimary();
  }

  private void write(KeysetHandle handle) throws GeneralSecurityException {
    String json = TinkJsonProtoKeysetFormat.serializeKeyset(
        handle, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(
          folder,
          ".keyset",
          ".new",
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(fresh, json.getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UnsupportedOperationException e) {
      throw new KeysetException("The keyset " + file + " cannot be written.", e);
    }
  }
}
