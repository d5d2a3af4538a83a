package fnp.ufunc.loop;

/// The addition of complex numbers, whose reduction has NumPy's pairwise order.
public interface SumOfComplex extends BinaryLoop {}
