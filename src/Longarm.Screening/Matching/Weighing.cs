namespace Longarm.Screening;

/// <summary>
/// Turns evidence into a score. The numbers are in `weights.txt`, which `Longarm.Bench screening-learn` writes: fitted to
/// aliases that were held out of the lists and to names of invented people, so that at the threshold of one half at most
/// one in a hundred of these is a false alarm.
/// </summary>
internal static class Weighing
{
    /// <summary>The score from which a match is shown.</summary>
    public const double Threshold = 0.5;

    // One row for each kind of pair: what the learner found, in the order of Evidence.Write.
    private static readonly float[][] Weights = Read("weights", w => w.Select(Number).ToArray());

    // For each kind of pair the logit from which a match is shown.
    private static readonly double[] Zeros = Read("zero", w => (double)Number(w[0]));

    // What the list itself calls weak must be met better than other names.
    private const double Weak = 1.5;

    // "Technology Group" is nobody's name, and part of many.
    private const double Vague = 4;

    // Words all the same and in the same order go before words that are only alike.
    private const double Equal = 1;
    private const double Turned = 0.9;

    /// <summary>The logit of a name: over nought from the threshold upwards.</summary>
    public static double Logit(in Evidence evidence, bool isWeak)
    {
        Span<float> numbers = stackalloc float[Evidence.Size];
        evidence.Write(numbers);
        var pair = PairOf(evidence.Query, evidence.Listed);
        var weights = Weights[pair];
        var logit = -Zeros[pair];
        for (var i = 0; i < Evidence.Size; i++)
        {
            logit += weights[i] * numbers[i];
        }

        logit += evidence is { QueryRest: 0, ListRest: 0, Bent: 0, IsInOrder: true } ? evidence.IsInSameOrder ? Equal : Turned : 0;
        logit -= evidence is { Query.IsVague: true, ListMissing: > 0 } ? Vague : 0;
        return logit - (isWeak ? Weak : 0);
    }

    /// <summary>No name can have a greater logit of which no more is known than this, as no weight punishes what is met.</summary>
    /// <param name="met">The most that can be met.</param>
    /// <param name="best">The most that one word can meet.</param>
    /// <param name="queryRest">The least of it that meets nothing.</param>
    /// <param name="isAll">Whether all words of the query that say something may be met.</param>
    /// <param name="listed">The weight of the listed name.</param>
    /// <param name="words">The most words that can meet.</param>
    /// <param name="query">What the query is like.</param>
    /// <param name="list">What the listed name is like.</param>
    public static double Most(float met, float best, float queryRest, bool isAll, float listed, int words, NameShape query, NameShape list)
    {
        var pair = PairOf(query, list);
        var weights = Weights[pair];
        var part = Math.Min(1, met / (met + queryRest + 0.01f));
        var whole = Math.Min(1, met / (Math.Max(met, listed) + 0.01f));
        var isWhole = words + list.Letters >= list.Words;
        var logit = weights[0] - Zeros[pair] + (weights[1] * met) + (weights[2] * part * part) + (weights[3] * whole * whole)
            + (weights[4] * part * whole) + (weights[5] * MathF.Log(met + 0.05f)) + (weights[7] * queryRest) + (weights[8] * Math.Max(0, listed - met))
            + (weights[9] * Math.Min(4, words)) + (weights[10] * Math.Min(part, whole)) + weights[13]
            + (best * (weights[11] + (weights[14] * part) + (weights[15] * whole)));
        return logit + (query.Words == 1 ? weights[16] : 0) + (list.Words == 1 ? weights[20] : 0) + (words >= 2 ? weights[21] : 0)
            + (isWhole ? weights[18] : 0) + (isAll ? weights[17] : 0) + (isWhole && isAll ? weights[19] + Equal : 0) + (isWhole || isAll ? 0 : weights[24]);
    }

    /// <summary>What kind of pair a query and a listed name are: whether either is of a company.</summary>
    public static int PairOf(NameShape query, NameShape list) => (query.IsBusiness ? 2 : 0) + (list.IsBusiness ? 1 : 0);

    // Lines of a section begin with the kind of pair.
    private static T[] Read<T>(string section, Func<string[], T> read) => [.. Sections.Of("weights.txt")[section].Select(read)];

    private static float Number(string text) => float.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The score of a logit, from 0 to 1.</summary>
    public static double Score(double logit) => 1 / (1 + Math.Exp(-logit));
}
