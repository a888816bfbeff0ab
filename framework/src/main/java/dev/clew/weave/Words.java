package dev.clew.weave;

import net.bytebuddy.jar.asm.TypePath;
import net.bytebuddy.jar.asm.TypeReference;

/** Says in an author's words where in the source a type annotation sits. */
final class Words {
  private Words() {}

  static String of(TypeReference reference, TypePath path) {
    if (path != null && path.toString().indexOf(';') >= 0) {
      return "a type argument";
    }
    return switch (reference.getSort()) {
      case TypeReference.FIELD -> "a field";
      case TypeReference.METHOD_RETURN -> "a return type";
      case TypeReference.CLASS_EXTENDS -> "a supertype";
      case TypeReference.THROWS -> "a throws clause";
      case TypeReference.CLASS_TYPE_PARAMETER, TypeReference.METHOD_TYPE_PARAMETER, TypeReference.CLASS_TYPE_PARAMETER_BOUND, TypeReference.METHOD_TYPE_PARAMETER_BOUND ->
          "a type parameter";
      case TypeReference.CAST -> "a cast";
      case TypeReference.INSTANCEOF -> "an instanceof";
      case TypeReference.NEW -> "a new expression";
      case TypeReference.EXCEPTION_PARAMETER -> "the parameter of a catch clause";
      case TypeReference.RESOURCE_VARIABLE -> "the resource of a try statement";
      default -> "a type in an expression";
    };
  }
}
