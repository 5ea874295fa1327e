namespace WestCoast.Governance.Domain.Grid;

/// <summary>On which side of a line a point lies, exactly: rounding never decides, so neighbours never disagree.</summary>
internal static class Turn
{
    // Shewchuk's bound for the plain formula: (3 + 16 ε) ε with ε = 2^-53.
    private const double Bound = 3.3306690738754716e-16;

    /// <summary>1 when the point lies left of the line from a to b, -1 when right, 0 when exactly on it.</summary>
    public static int Of(double ax, double ay, double bx, double by, double x, double y)
    {
        var left = (ax - x) * (by - y);
        var right = (ay - y) * (bx - x);
        var turn = left - right;
        var bound = Bound * (Math.Abs(left) + Math.Abs(right));
        if (turn > bound)
            return 1;

        return -turn > bound ? -1 : Exactly(ax, ay, bx, by, x, y);
    }

    /// <summary>The sum of six products without any rounding, kept as numbers that do not overlap; the last one has its sign.</summary>
    private static int Exactly(double ax, double ay, double bx, double by, double x, double y)
    {
        Span<double> sum = stackalloc double[12];
        var count = 0;
        AddProduct(sum, ref count, ax, by);
        AddProduct(sum, ref count, -ay, bx);
        AddProduct(sum, ref count, bx, y);
        AddProduct(sum, ref count, -by, x);
        AddProduct(sum, ref count, x, ay);
        AddProduct(sum, ref count, -y, ax);
        for (var i = count - 1; i >= 0; i--)
        {
            if (sum[i] != 0)
                return Math.Sign(sum[i]);
        }

        return 0;
    }

    private static void AddProduct(Span<double> sum, ref int count, double a, double b)
    {
        var product = a * b;
        Add(sum, ref count, Math.FusedMultiplyAdd(a, b, -product));
        Add(sum, ref count, product);
    }

    private static void Add(Span<double> sum, ref int count, double term)
    {
        for (var i = 0; i < count; i++)
        {
            var whole = term + sum[i];
            var added = whole - term;
            sum[i] = (term - (whole - added)) + (sum[i] - added);
            term = whole;
        }

        sum[count++] = term;
    }
}
