package dev.clew.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.bytecode.far.FarChild;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Selection agrees with what the JVM runs: every method returns the simple name of its class. */
public class MembersTest {
  /** Methods of all accesses. */
  public static class Base {
    public String open() {
      return "Base";
    }

    protected String guarded() {
      return "Base";
    }

    String packaged() {
      return "Base";
    }

    private String hidden() {
      return "Base";
    }

    public final String fixed() {
      return "Base";
    }
  }

  /** Overrides nothing. */
  public static class Plain extends Base {}

  /** Overrides all it can; its private method is another. */
  public static class Near extends Base {
    @Override
    public String open() {
      return "Near";
    }

    @Override
    protected String guarded() {
      return "Near";
    }

    @Override
    String packaged() {
      return "Near";
    }

    private String hidden() {
      return "Near";
    }
  }

  /** Makes a package-private method public, so that it can be overridden from everywhere. */
  public static class Opened extends Base {
    @Override
    public String packaged() {
      return "Opened";
    }
  }

  /** Below a class of the other package. */
  public static class Back extends FarChild.Hiding {
    @Override
    public String open() {
      return "Back";
    }
  }

  /** Below a class of the other package, in this one again: overrides the method of this package, not the namesake in between. */
  public static class BackAgain extends FarChild.Hiding {
    String packaged() {
      return "BackAgain";
    }
  }

  interface Top {
    String named();

    default String open() {
      return "Top";
    }

    private String hidden() {
      return "Top";
    }
  }

  interface Left extends Top {
    @Override
    default String named() {
      return "Left";
    }
  }

  interface Right extends Top {
    @Override
    default String open() {
      return "Right";
    }
  }

  interface Bottom extends Left, Right {
    @Override
    default String named() {
      return "Bottom";
    }
  }

  static class Diamond implements Left, Right {}

  static class Deep extends Diamond implements Bottom {}

  static class Inheriting extends Base implements Left {}

  static class Own implements Bottom {
    @Override
    public String named() {
      return "Own";
    }
  }

  abstract static class Half implements Top {}

  static class Whole extends Half {
    @Override
    public String named() {
      return "Whole";
    }
  }

  @ParameterizedTest
  @CsvSource({
      "Base, Base", "Base, Plain", "Base, Near", "Base, Opened", "Base, Back", "Base, BackAgain", "Base, far.FarChild$Hiding", "Base, far.FarChild$Widened", "Opened, Opened",
      "Opened, far.FarChild$Widened", "Near, Near", "far.FarChild$Hiding, Back", "far.FarChild$Hiding, BackAgain", "Top, Diamond", "Top, Deep", "Top, Inheriting", "Top, Own",
      "Top, Whole", "Left, Diamond", "Left, Deep", "Left, Own", "Right, Deep", "Bottom, Deep", "Bottom, Own", "Half, Whole"})
  void theMethodIsTheOneTheJvmRuns(String declaring, String receiver) throws Exception {
    Class<?> declaringClass = named(declaring);
    Class<?> receiverClass = named(receiver);
    Constructor<?> constructor = receiverClass.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object object = constructor.newInstance();
    for (Method resolved : declaringClass.getDeclaredMethods()) {
      resolved.setAccessible(true);
      Method selected = Members.select(receiverClass, resolved);
      assertThat(selected).as("%s on %s", resolved, receiver).isNotNull();
      assertThat(selected.getDeclaringClass().getSimpleName()).as("%s on %s", resolved, receiver).isEqualTo(resolved.invoke(object));
    }
  }

  private static Class<?> named(String name) throws ClassNotFoundException {
    String simple = name.startsWith("far.") ? name : "MembersTest$" + name;
    return Class.forName("dev.clew.bytecode." + simple);
  }

  @Test
  void abstractMethodsAreNotSelected() throws Exception {
    assertThat(Members.select(Half.class, Top.class.getDeclaredMethod("named"))).isNull();
    assertThat(Members.select(AbstractList.class, List.class.getMethod("get", int.class))).isNull();
  }

  @Test
  void methodsOfTheJdkAreSelectedToo() throws Exception {
    assertThat(Members.select(ArrayList.class, Collection.class.getMethod("size"))).isEqualTo(ArrayList.class.getMethod("size"));
    assertThat(Members.select(ArrayList.class, Object.class.getMethod("toString")).getDeclaringClass()).isEqualTo(java.util.AbstractCollection.class);
    assertThat(Members.select(int[].class, Object.class.getMethod("hashCode")).getDeclaringClass()).isEqualTo(Object.class);
  }

  @Test
  void bridgesAreToldFromWhatTheyBridgeByTheirReturnType() throws Exception {
    Method compare = Comparable.class.getMethod("compareTo", Object.class);
    assertThat(Members.select(String.class, compare).isBridge()).isTrue();
    assertThat(Members.descriptor(Members.select(String.class, compare))).isEqualTo("(Ljava/lang/Object;)I");
  }

  @Test
  void resolutionLooksInSuperclassesThenInterfaces() throws Exception {
    assertThat(Members.method(Plain.class, "open", "()Ljava/lang/String;").getDeclaringClass()).isEqualTo(Base.class);
    assertThat(Members.method(Inheriting.class, "open", "()Ljava/lang/String;").getDeclaringClass()).isEqualTo(Base.class);
    assertThat(Members.method(Inheriting.class, "named", "()Ljava/lang/String;").getDeclaringClass()).isEqualTo(Left.class);
    assertThat(Members.method(Diamond.class, "open", "()Ljava/lang/String;").getDeclaringClass()).isEqualTo(Right.class);
    assertThat(Members.method(Top.class, "hashCode", "()I").getDeclaringClass()).isEqualTo(Object.class);
    assertThat(Members.method(Plain.class, "open", "()I")).isNull();
  }

  @Test
  void fieldsAreResolvedThroughInterfacesAndSuperclasses() {
    assertThat(Members.field(Low.class, "CONSTANT", int.class).getDeclaringClass()).isEqualTo(Constants.class);
    assertThat(Members.field(Low.class, "value", int.class).getDeclaringClass()).isEqualTo(High.class);
    assertThat(Members.field(Low.class, "value", long.class).getDeclaringClass()).isEqualTo(Low.class);
    assertThatThrownBy(() -> Members.field(Low.class, "missing", int.class)).isInstanceOf(NoSuchFieldError.class).hasMessageContaining("missing");
  }

  interface Constants {
    int CONSTANT = Integer.parseInt("7");
  }

  static class High implements Constants {
    int value;
  }

  static class Low extends High {
    long value;
  }

  @Test
  void twoUnrelatedDefaultsAreLeftToTheJvm() throws Exception {
    // javac refuses such a class; it comes into being when an interface gains a default later
    Class<?> torn = TornClass.load();
    Method resolved = TornClass.One.class.getMethod("named");
    assertThat(Members.select(torn, resolved)).isNull();
    assertThatThrownBy(() -> resolved.invoke(torn.getConstructor().newInstance())).isInstanceOf(InvocationTargetException.class)
        .hasCauseInstanceOf(IncompatibleClassChangeError.class);
  }
}
