namespace Longarm.Screening;

/// <summary>
/// Turns evidence into a score. The numbers were fitted once, by `Longarm.Bench screening-learn`, to aliases that were
/// held out of the lists and to names of invented people, so that at the threshold of one half at most one in a hundred
/// of these is a false alarm.
/// </summary>
internal static class Weighing
{
    /// <summary>The score from which a match is shown.</summary>
    public const double Threshold = 0.5;

    // As the learner prints them, in the order of Evidence.Write.
    private static readonly float[] Weights =
    [
        -2.013f, 0.088f, 0.000f, 0.000f, 0.663f, 2.260f, -3.636f, -0.890f, -0.386f,
        0.000f, 0.000f, 1.060f, -0.317f, 0.400f, 0.349f, 0.680f, 0.542f, 0.000f,
        0.000f, 1.665f, -0.661f, 1.218f, -4.725f, -0.487f, -0.799f,
    ];

    // The logit that the learner found at one false alarm in a hundred, with a little more for safety.
    private const double Zero = -0.75;

    // What the list itself calls weak must be met better than other names.
    private const double Weak = 1.5;

    // "Technology Group" is nobody's name, and part of many.
    private const double Vague = 4;

    // Words all the same and in the same order go before words that are only alike.
    private const double Equal = 1;

    /// <summary>The logit of a name: over nought from the threshold upwards.</summary>
    public static double Logit(in Evidence evidence, bool isWeak)
    {
        Span<float> numbers = stackalloc float[Evidence.Size];
        evidence.Write(numbers);
        var logit = -Zero;
        for (var i = 0; i < Evidence.Size; i++)
        {
            logit += Weights[i] * numbers[i];
        }

        logit += evidence is { QueryRest: 0, ListRest: 0, Bent: 0, IsInOrder: true } ? Equal : 0;
        logit -= evidence is { Query.IsVague: true, ListMissing: > 0 } ? Vague : 0;
        return logit - (isWeak ? Weak : 0);
    }

    /// <summary>No name can have a greater logit of which no more is known than this, as no weight punishes what is met.</summary>
    /// <param name="met">The most that can be met.</param>
    /// <param name="queryRest">The least of it that meets nothing.</param>
    /// <param name="listed">The weight of the listed name.</param>
    /// <param name="words">The most words that can meet.</param>
    /// <param name="query">What the query is like.</param>
    /// <param name="list">What the listed name is like.</param>
    public static double Most(float met, float queryRest, float listed, int words, NameShape query, NameShape list)
    {
        var part = Math.Min(1, met / (met + queryRest + 0.01f));
        var whole = Math.Min(1, met / (Math.Max(met, listed) + 0.01f));
        var isWhole = words + list.Letters >= list.Words;
        var logit = -Zero + Equal + Weights[0] + (Weights[1] * met) + (Weights[2] * part * part) + (Weights[3] * whole * whole)
            + (Weights[4] * part * whole) + (Weights[5] * MathF.Log(met + 0.05f)) + (Weights[7] * queryRest) + (Weights[8] * Math.Max(0, listed - met))
            + (Weights[9] * Math.Min(4, words)) + (Weights[10] * Math.Min(part, whole)) + Weights[13] + Weights[17];
        return logit + (query.IsBusiness ? Weights[11] : 0) + (list.IsBusiness ? Weights[14] : 0) + (query.IsBusiness && list.IsBusiness ? Weights[15] : 0)
            + (query.Words == 1 ? Weights[16] : 0) + (list.Words == 1 ? Weights[20] : 0) + (words >= 2 ? Weights[21] : 0)
            + (isWhole ? Weights[18] + Weights[19] : 0);
    }

    /// <summary>The score of a logit, from 0 to 1.</summary>
    public static double Score(double logit) => 1 / (1 + Math.Exp(-logit));
}
