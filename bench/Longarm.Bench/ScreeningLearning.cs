using System.Collections.Immutable;
using System.Globalization;
using Longarm.Screening;

namespace Longarm.Bench;

/// <summary>
/// Finds the numbers by which evidence is weighed: other aliases than those of the common set are held out, misspelled
/// names are made, and invented people are put against them.
/// </summary>
internal static class ScreeningLearning
{
    private const int Rounds = 1;
    private const int Passes = 25;
    private const double Ridge = 1;
    private const double Kinship = 20;
    private static readonly string[] PersonSets = ["neg-us", "neg-global"];

    private const int Kinds = 4;

    // Less than one in a hundred, so that other people's names stay below that.
    private const double PersonAlarms = 0.009;
    private const double CompanyAlarms = 0.09;

    private sealed record Candidate(string Id, int Pair, float[] Numbers);

    private sealed record Asked(string Set, string Query, string Expected, HashSet<string> Same, List<Candidate> Candidates);

    /// <summary>Fits the numbers, writes them where the program reads them, and prints what they reach on the material that they were fitted to.</summary>
    /// <param name="seed">Which aliases are held out.</param>
    /// <param name="file">The file to write; null: none.</param>
    public static void Print(int seed, string? file)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var asked = Enumerable.Range(0, Rounds).SelectMany(round => Draw(seed + round, round == 0)).ToList();
        Console.WriteLine($"{asked.Count} queries, found among candidates: {string.Join(", ", asked.Where(a => a.Expected != "").GroupBy(a => a.Set).Select(g => $"{g.Key} {g.Count(a => a.Candidates.Any(c => c.Id == a.Expected)) / (double)g.Count():0.000}"))}");
        var weights = Fit(asked);
        var zeros = Zeros(asked, weights);
        Report(asked, weights, zeros);
        if (file is not null)
        {
            Write(file, seed, weights, zeros);
        }
    }

    private static void Write(string file, int seed, double[][] weights, double[] zeros) => File.WriteAllLines(file,
    [
        $"# Numbers of the score. Written by: Longarm.Bench screening-learn {seed}. Do not edit; learn again.",
        "# A row for each kind of pair: neither, the listed name, the query, both are of a company.",
        "[zero]", .. zeros.Select(z => $"{z:0.000}"),
        "[weights]", .. weights.Select(w => string.Join(' ', w.Select(n => $"{n:0.000}"))),
    ]);

    private static List<Asked> Draw(int seed, bool withStrangers)
    {
        var random = new Random(seed);
        var rows = ScreeningData.Index();
        var held = ScreeningData.HoldOut(rows, random, _ => 900, ScreeningData.IsForLearning);
        var gone = held.Select(h => (h.Expected, h.Query)).ToHashSet();
        List<(string Id, string Name)> kept = [.. rows.Where(r => !gone.Contains((r.Id, r.Name)))];
        var parties = ScreeningData.Parties(kept);
        var names = NameTable.Of(parties, null);
        var searcher = new Searcher(names, new FactTable(parties));
        List<(string Set, string Query, string Expected)> queries = [.. held, .. ScreeningInventions.Misspelled(kept, random)];
        var twins = ScreeningData.Twins(rows);
        if (withStrangers)
        {
            queries.AddRange(Strangers(random));
        }

        queries.AddRange(ScreeningInventions.Replaced(kept, random));
        return [.. queries.Select(q => Ask(searcher, parties, names, q, twins[q.Expected]))];
    }

    private static IEnumerable<(string Set, string Query, string Expected)> Strangers(Random random)
    {
        var negatives = ScreeningData.Strangers().GroupBy(n => n.Set).SelectMany(g => g.Skip(ScreeningData.StrangersForDraws)).ToList();
        foreach (var (set, query) in negatives)
        {
            yield return (set, query, "");
        }

        foreach (var (_, query) in negatives.Where((_, i) => i % 5 == 0))
        {
            yield return ("neg-company", ScreeningInventions.Company(query.Split(' ')[^1], random), "");
        }

        foreach (var (_, query) in negatives.Where((_, i) => i % 8 == 0))
        {
            yield return ("neg-one-word", query.Split(' ')[^1], "");
        }
    }

    private static Asked Ask(Searcher searcher, ImmutableArray<ListedParty> parties, NameTable names, (string Set, string Query, string Expected) q, IEnumerable<string> twins)
    {
        List<Candidate> candidates = [];
        foreach (var (name, evidence) in searcher.Candidates(q.Query, q.Expected == "" ? 60 : 150))
        {
            var numbers = new float[Evidence.Size];
            evidence.Write(numbers);
            candidates.Add(new(parties[names.PartyOf[name]].Entry, Weighing.PairOf(evidence.Query, evidence.Listed), numbers));
        }

        return new Asked(q.Set, q.Query, q.Expected, [q.Expected, .. twins], candidates);
    }

    private static double[][] Fit(List<Asked> asked)
    {
        var weights = Enumerable.Range(0, Kinds).Select(_ => new double[Evidence.Size]).ToArray();
        foreach (var one in weights)
        {
            one[2] = one[3] = one[1] = 2;
            one[0] = -4;
        }

        for (var round = 0; round < 6; round++)
        {
            List<(Candidate X, double Y, double W)> rows = [];
            foreach (var a in asked)
            {
                if (a.Candidates.Where(c => c.Id == a.Expected).MaxBy(c => Logit(weights, c)) is { } right)
                {
                    rows.Add((right, 1, 1));
                }

                rows.AddRange(a.Candidates.Where(c => !a.Same.Contains(c.Id)).OrderByDescending(c => Logit(weights, c)).Take(3).Select(c => (c, 0.0, CostOf(a.Set))));
            }

            // What holds for all kinds first; each kind may then differ where its rows say so.
            var shared = (double[])weights[0].Clone();
            Descend(shared, new double[Evidence.Size], Ridge, rows);
            foreach (var kind in rows.GroupBy(r => r.X.Pair))
            {
                weights[kind.Key] = (double[])shared.Clone();
                Descend(weights[kind.Key], shared, Kinship, [.. kind]);
            }
        }

        return weights;
    }

    // A false alarm on a company or on one word alone is borne more easily than on a whole personal name.
    private static double CostOf(string set) => set switch
    {
        "neg-company" => 0.3,
        "neg-one-word" => 0.3,
        "neg-replaced" => 0.3,
        "neg-us" or "neg-global" => 1,
        _ => 0.3,
    };

    // Logistic regression with signs that are given: one weight after another by Newton's step, kept on its side of nought.
    private static void Descend(double[] weights, double[] center, double ridge, List<(Candidate X, double Y, double W)> rows)
    {
        var margins = rows.ConvertAll(r => Dot(weights, r.X.Numbers));
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < weights.Length; i++)
            {
                var (slope, bend) = (ridge * (weights[i] - center[i]), ridge);
                for (var row = 0; row < rows.Count; row++)
                {
                    var (x, y, w) = (rows[row].X.Numbers[i], rows[row].Y, rows[row].W);
                    var chance = 1 / (1 + Math.Exp(-margins[row]));
                    slope += w * (chance - y) * x;
                    bend += w * Math.Max(chance * (1 - chance), 0.01) * x * x;
                }

                var next = weights[i] - (slope / bend);
                var step = (next * Evidence.SignOf(i) < 0 ? 0 : next) - weights[i];
                weights[i] += step;
                for (var row = 0; row < rows.Count && step != 0; row++)
                {
                    margins[row] += step * rows[row].X.Numbers[i];
                }
            }
        }
    }

    // For names that are not of companies, one zero that keeps false alarms on invented persons rare, wherever they point;
    // for names of companies, another that does so for invented companies.
    private static double[] Zeros(List<Asked> asked, double[][] weights)
    {
        var person = PersonSets.Max(s => Quantile(asked.Where(a => a.Set == s), 0, PersonAlarms));
        var company = Quantile(asked.Where(a => a.Set == "neg-company"), 2, CompanyAlarms);
        return [person, person, company, company];

        double Quantile(IEnumerable<Asked> set, int query, double share)
        {
            var best = set.Select(a => a.Candidates.Where(c => (c.Pair & 2) == query).Select(c => Logit(weights, c)).DefaultIfEmpty(-99).Max()).OrderDescending().ToArray();
            return best[(int)(best.Length * share)];
        }
    }

    private static double Logit(double[][] weights, Candidate candidate) => Dot(weights[candidate.Pair], candidate.Numbers);

    private static double Dot(double[] weights, float[] numbers)
    {
        var sum = 0.0;
        for (var i = 0; i < numbers.Length; i++)
        {
            sum += weights[i] * numbers[i];
        }

        return sum;
    }

    private static void Report(List<Asked> asked, double[][] weights, double[] zeros)
    {
        foreach (var set in asked.GroupBy(a => a.Set))
        {
            var top = set.Select(a => (a.Expected, Best: a.Candidates.GroupBy(c => c.Id).Select(g => (Id: g.Key, Logit: g.Max(c => Logit(weights, c) - zeros[c.Pair]))).OrderByDescending(c => c.Logit).Take(5).ToList())).ToList();
            bool Shown((string Expected, List<(string Id, double Logit)> Best) t) => t.Best.Any(c => c.Logit > 0 && (t.Expected == "" || c.Id == t.Expected));
            Console.WriteLine($"{set.Key}: at the threshold {top.Count(Shown) / (double)top.Count:0.000}, at any {top.Count(t => t.Best.Any(c => c.Id == t.Expected)) / (double)top.Count:0.000}");
        }
    }
}
