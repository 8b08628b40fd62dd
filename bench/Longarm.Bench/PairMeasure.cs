using Longarm.Screening;

namespace Longarm.Bench;

/// <summary>Judges pairs of names one by one, with the weights of words of the common index.</summary>
internal static class PairMeasure
{
    /// <summary>Prints precision, recall and F1 at the default threshold and at the best one.</summary>
    public static void Print(NameIndex weights, List<(string Query, string Candidate, bool Same, string Source, string Quality, string Schema)> pairs)
    {
        var scored = pairs.Where(p => p.Source.StartsWith("nomenklatura/name_bench", StringComparison.Ordinal)).Select(p => (Pair: p, Score: Score(weights, p.Query, p.Candidate))).ToList();
        Line("name-bench", scored.ConvertAll(s => (s.Pair.Same, s.Score)));
        Line("name-bench persons", [.. scored.Where(s => s.Pair.Schema == "Person").Select(s => (s.Pair.Same, s.Score))]);
        Line("name-bench others", [.. scored.Where(s => s.Pair.Schema != "Person").Select(s => (s.Pair.Same, s.Score))]);
        var strong = scored.Where(s => s.Pair.Quality == "STRONG").ToList();
        Console.WriteLine($"STRONG rows right: {strong.Count(s => s.Pair.Same == s.Score >= NameIndex.DefaultThreshold)} of {strong.Count}");
        foreach (var (pair, score) in strong.Where(s => s.Pair.Same != s.Score >= NameIndex.DefaultThreshold))
        {
            Console.WriteLine($"    {pair.Query} | {pair.Candidate} | {pair.Same} | {score:0.000}");
        }

        if (Environment.GetEnvironmentVariable("SHOW") == "pairs")
        {
            foreach (var (pair, score) in scored.Where(s => s.Pair.Same != s.Score >= NameIndex.DefaultThreshold))
            {
                Console.WriteLine($"    {pair.Query} | {pair.Candidate} | {pair.Same} {pair.Quality} | {score:0.000}");
            }
        }
    }

    /// <summary>Prints how near the scores of the OFAC mode come to those that OFAC's search gave.</summary>
    public static void PrintOfac(List<(string Query, string Candidate, double Score)> saved)
    {
        var far = saved.Where(s => s.Score >= 0).Select(s => Math.Abs((OfacScore.Of(s.Query, s.Candidate) * 100) - s.Score)).ToList();
        Console.WriteLine($"OFAC mode: {far.Count} saved scores, {far.Count(f => f <= 5) / (double)far.Count:0.000} within 5 points, {far.Average():0.00} points off in the mean");
    }

    private static double Score(NameIndex weights, string query, string candidate)
    {
        var index = NameIndex.Of([new ListedParty("pair", "1", [new ListedName(candidate)])], weights.TokenWeights);
        return index.Find(new ScreenedParty(query), 1, 0.0001) is [var match] ? match.Score : 0;
    }

    private static void Line(string what, List<(bool Same, double Score)> scored)
    {
        var best = scored.Select(s => s.Score).Distinct().Select(t => (Threshold: t, Measure: Measure(scored, t))).MaxBy(m => m.Measure.F1);
        var own = Measure(scored, NameIndex.DefaultThreshold);
        Console.WriteLine($"{what}: {scored.Count} pairs, precision {own.Precision:0.000}, recall {own.Recall:0.000}, F1 {own.F1:0.000}; best F1 {best.Measure.F1:0.000} at {best.Threshold:0.000}");
    }

    private static (double Precision, double Recall, double F1) Measure(List<(bool Same, double Score)> scored, double threshold)
    {
        double right = scored.Count(s => s.Same && s.Score >= threshold);
        var precision = right / Math.Max(1, scored.Count(s => s.Score >= threshold));
        var recall = right / scored.Count(s => s.Same);
        return (precision, recall, 2 * precision * recall / Math.Max(1e-9, precision + recall));
    }
}
