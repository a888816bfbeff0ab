package dev.clew.metainterp;

import dev.clew.resume.ResumeData;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Boxes;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Input;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.util.List;

/** Writes at the start of a bridge how the virtuals of its guard are made; the optimiser takes them away again where they do not escape. */
final class Rebuilding implements ResumeData.Recording {
  private final Recorder recorder;
  private final List<Input> inputs;

  Rebuilding(Recorder recorder, List<Input> inputs) {
    this.recorder = recorder;
    this.inputs = inputs;
  }

  @Override
  public Value live(int index) {
    return inputs.get(index);
  }

  @Override
  public Value allocate(TypeDescr type, boolean array, int length) {
    return array
        ? recorder.newArray(ArrayDescr.of(type.javaClass().getComponentType()), Constant.of(length))
        : recorder.newObject(type);
  }

  @Override
  public Value box(TypeDescr type, Value content) {
    Value made = recorder.emit(Operation.of(Op.CALL_PURE, Boxes.valueOf(type), content));
    recorder.learnClass(made, type.javaClass());
    return made;
  }

  @Override
  public void store(Op op, Object descriptor, Value[] arguments) {
    recorder.emit(Operation.of(op, descriptor, arguments)); // no news to the recorder: the interpreter did it before the guard
  }

  @Override
  public void fill(Value object, FieldDescr field, TypeDescr type, int index, Value content) {
    if (field != null) {
      recorder.setField(field, object, content);
    } else {
      Class<?> component = type.javaClass().getComponentType();
      recorder.setItem(ArrayDescr.of(component.isPrimitive() ? component : Object.class), object, Constant.of(index), content);
    }
  }
}
