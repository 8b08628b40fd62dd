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
        -1.636f, 1.424f, -1.715f, -1.429f, 4.213f, 2.536f, -12.582f, -0.860f, -0.314f, 0.210f, -1.107f,
        1.262f, -1.133f, 0.539f, 0.584f, 0.901f, 0.879f, 0.561f, 0.598f, 1.488f, -0.751f, 0.627f,
    ];

    // The logit that the learner found at one false alarm in a hundred, with a little more for safety.
    private const double Zero = -0.30;

    // What the list itself calls weak must be met better than other names.
    private const double Weak = 1.5;

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
        logit -= isWeak ? Weak : 0;
        return evidence.IsCertain ? Math.Max(0, logit) : logit;
    }

    /// <summary>No name can have a greater logit whose words that met weigh so much, with this much of query and name left.</summary>
    public static double Most(float met, float queryRest, float listed, bool mayBeWhole)
    {
        Span<float> best = stackalloc float[Evidence.Size];
        var query = met / (met + queryRest + 0.01f);
        var list = Math.Min(1, met / (Math.Max(met, listed) + 0.01f));
        best[0] = 1;
        best[1] = met;
        best[4] = query * list;
        best[5] = MathF.Log(met + 0.05f);
        best[7] = queryRest;
        best[8] = Math.Max(0, listed - met);
        best[9] = 4;
        for (var i = 11; i < Evidence.Size; i++)
        {
            best[i] = Weights[i] > 0 ? 1 : 0;
        }

        best[18] = best[19] = mayBeWhole ? 1 : 0;
        best[2] = Weights[2] > 0 ? query : 0;
        best[3] = Weights[3] > 0 ? list : 0;
        best[10] = Weights[10] > 0 ? met : 0;
        var logit = -Zero + Equal;
        for (var i = 0; i < Evidence.Size; i++)
        {
            logit += Weights[i] * best[i];
        }

        return logit;
    }

    /// <summary>The score of a logit, from 0 to 1.</summary>
    public static double Score(double logit) => 1 / (1 + Math.Exp(-logit));
}
