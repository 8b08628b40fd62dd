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
    private static readonly string[] NegativeSets = ["neg-us", "neg-global"];

    private static readonly string[] Trades = ["Trading", "Electronics", "Technology", "International", "Shipping", "Group", "Engineering", "Logistics", "Industries", "Services", "Consulting", "Foods", "Holdings", "Energy", "Export"];
    private static readonly string[] Forms = ["Ltd", "LLC", "GmbH", "Inc.", "Co., Ltd.", "S.A.", "Limited", "OOO", "& Sons", ""];

    private sealed record Asked(string Set, string Query, string Expected, List<(string Id, float[] Numbers)> Candidates);

    /// <summary>Fits the numbers and prints them with what they reach on the material that they were fitted to.</summary>
    public static void Print(int seed)
    {
        var random = new Random(seed);
        var rows = ScreeningData.Index();
        var held = HoldOut(rows, random);
        var gone = held.Select(h => (h.Expected, h.Query)).ToHashSet();
        List<(string Id, string Name)> kept = [.. rows.Where(r => !gone.Contains((r.Id, r.Name)))];
        var parties = ScreeningData.Parties(kept);
        var names = NameTable.Of(parties, null);
        var searcher = new Searcher(names, new FactTable(parties));
        var bench = ScreeningData.Queries().Select(q => q.Query).ToHashSet();
        List<(string Set, string Query, string Expected)> queries = [.. held, .. Misspelled(kept, random)];
        var negatives = ScreeningData.Negatives().Where(n => !bench.Contains(n.Query)).ToList();
        queries.AddRange(negatives.Where(n => n.Source.EndsWith("_us", StringComparison.Ordinal)).Take(4000).Select(n => ("neg-us", n.Query, "")));
        queries.AddRange(negatives.Where(n => n.Source.EndsWith("_global", StringComparison.Ordinal) && n.Query.All(c => c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF')).Take(4000).Select(n => ("neg-global", n.Query, "")));
        queries.AddRange(negatives.Skip(4000).Take(1000).Select(n => ("neg-one-word", n.Query.Split(' ')[^1], "")));
        queries.AddRange(negatives.Skip(6000).Take(1500).Select(n => ("neg-company", Company(n.Query.Split(' ')[^1], random), "")));
        var asked = queries.Select(q => Ask(searcher, parties, names, q)).ToList();
        Console.WriteLine($"{asked.Count} queries, found among candidates: {string.Join(", ", asked.Where(a => a.Expected != "").GroupBy(a => a.Set).Select(g => $"{g.Key} {g.Count(a => a.Candidates.Any(c => c.Id == a.Expected)) / (double)g.Count():0.000}"))}");
        Report(asked, Fit(asked));
    }

    private static Asked Ask(Searcher searcher, ImmutableArray<ListedParty> parties, NameTable names, (string Set, string Query, string Expected) q)
    {
        List<(string, float[])> candidates = [];
        foreach (var (name, evidence) in searcher.Candidates(Tokenizer.Of(q.Query), 150))
        {
            var numbers = new float[Evidence.Size];
            evidence.Write(numbers);
            candidates.Add((parties[names.PartyOf[name]].Entry, numbers));
        }

        return new Asked(q.Set, q.Query, q.Expected, candidates);
    }

    private static List<(string Set, string Query, string Expected)> HoldOut(List<(string Id, string Name)> rows, Random random)
    {
        var entries = ScreeningData.Entries();
        var aliases = rows.GroupBy(r => r.Id).Where(g => g.Key.StartsWith("CSL", StringComparison.Ordinal)).SelectMany(g => g.Skip(1)).ToList();
        var held = aliases.OrderBy(_ => random.Next()).Select(a => (Set: SetOf(entries[int.Parse(a.Id[3..], CultureInfo.InvariantCulture)]), Query: a.Name, Expected: a.Id)).Where(a => a.Set != "");
        return [.. held.GroupBy(h => h.Set).SelectMany(g => g.Take(900))];
    }

    // Invented companies: real-looking, and like many that are listed.
    private static string Company(string name, Random random) =>
        string.Join(' ', (string[])[name, .. random.GetItems(Trades, random.Next(1, 3)), Forms[random.Next(Forms.Length)]]);

    private static string SetOf((string Source, string Type) entry) => entry switch
    {
        var (source, _) when source.Contains("Bureau of Industry", StringComparison.Ordinal) => "B",
        var (source, type) when source.Contains("SDN", StringComparison.Ordinal) && type == "Entity" => "E",
        var (source, type) when source.Contains("SDN", StringComparison.Ordinal) && type == "Individual" => "I",
        _ => "",
    };

    private static IEnumerable<(string, string, string)> Misspelled(List<(string Id, string Name)> rows, Random random)
    {
        foreach (var (id, name) in rows.OrderBy(_ => random.Next()).Where(r => r.Name.Length > 8 && r.Name.Contains(' ', StringComparison.Ordinal)).Take(900))
        {
            var words = name.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries).ToList();
            var kind = random.Next(5);
            var at = random.Next(words.Count);
            var letter = random.Next(Math.Max(1, words[at].Length - 1));
            switch (kind)
            {
                case 0 when words[at].Length > 3:
                    words[at] = words[at].Remove(letter, 1);
                    break;
                case 1 when words[at].Length > 3:
                    words[at] = words[at].Insert(letter, ((char)('A' + random.Next(26))).ToString());
                    break;
                case 2 when words.Count > 2:
                    words.RemoveAt(at);
                    break;
                case 3 when at + 1 < words.Count:
                    words[at] += words[at + 1];
                    words.RemoveAt(at + 1);
                    break;
                default:
                    words.Reverse();
                    break;
            }

            yield return ("M", string.Join(' ', words), id);
        }
    }

    private static double[] Fit(List<Asked> asked)
    {
        var weights = new double[Evidence.Size];
        weights[2] = weights[3] = weights[1] = 2;
        weights[0] = -4;
        for (var round = 0; round < 6; round++)
        {
            List<(float[] X, double Y, double W)> rows = [];
            foreach (var a in asked)
            {
                var right = a.Candidates.Where(c => c.Id == a.Expected).OrderByDescending(c => Logit(weights, c.Numbers)).FirstOrDefault();
                if (right.Numbers is not null)
                {
                    rows.Add((right.Numbers, 1, 1));
                }

                rows.AddRange(a.Candidates.Where(c => c.Id != a.Expected).OrderByDescending(c => Logit(weights, c.Numbers)).Take(3).Select(c => (c.Numbers, 0.0, CostOf(a.Set))));
            }

            Descend(weights, rows);
        }

        return weights;
    }

    // A false alarm on a company or on one word alone is borne more easily than on a whole personal name.
    private static double CostOf(string set) => set switch
    {
        "neg-company" => 0.2,
        "neg-one-word" => 0.5,
        "neg-us" or "neg-global" => 1,
        // What is listed under another name is often the same party on another list.
        _ => 0.08,
    };

    private static void Descend(double[] weights, List<(float[] X, double Y, double W)> rows)
    {
        var scale = Enumerable.Range(0, Evidence.Size).Select(i => Math.Max(0.05, Math.Sqrt(rows.Average(r => r.X[i] * r.X[i])))).ToArray();
        var velocity = new double[Evidence.Size];
        for (var step = 0; step < 400; step++)
        {
            var gradient = new double[Evidence.Size];
            foreach (var (x, y, w) in rows)
            {
                var error = w * ((1 / (1 + Math.Exp(-Logit(weights, x)))) - y);
                for (var i = 0; i < x.Length; i++)
                {
                    gradient[i] += error * x[i];
                }
            }

            for (var i = 0; i < weights.Length; i++)
            {
                velocity[i] = (0.9 * velocity[i]) - (0.6 * ((gradient[i] / rows.Count / scale[i]) + (0.0005 * weights[i] * scale[i])));
                weights[i] += velocity[i] / scale[i];
                if (weights[i] * Evidence.SignOf(i) < 0)
                {
                    weights[i] = velocity[i] = 0;
                }
            }
        }
    }

    private static double Logit(double[] weights, float[] numbers)
    {
        var sum = 0.0;
        for (var i = 0; i < numbers.Length; i++)
        {
            sum += weights[i] * numbers[i];
        }

        return sum;
    }

    private static void Report(List<Asked> asked, double[] weights)
    {
        var best = asked.ConvertAll(a => (Asked: a, Top: a.Candidates.GroupBy(c => c.Id).Select(g => (Id: g.Key, Logit: g.Max(c => Logit(weights, c.Numbers)), g.MaxBy(c => Logit(weights, c.Numbers)).Numbers)).OrderByDescending(c => c.Logit).Take(5).ToList()));
        var threshold = NegativeSets.Max(s => best.Where(b => b.Asked.Set == s).Select(b => b.Top.Count > 0 ? b.Top[0].Logit : -99).OrderDescending().Skip(best.Count(b => b.Asked.Set == s) / 100).First());
        Console.WriteLine($"threshold {threshold:0.000}; weights {string.Join(", ", weights.Select(w => w.ToString("0.000", CultureInfo.InvariantCulture)))}");
        foreach (var set in best.GroupBy(b => b.Asked.Set))
        {
            Console.WriteLine($"{set.Key}: at threshold {set.Count(b => b.Top.Any(t => t.Logit > threshold && (b.Asked.Expected == "" || t.Id == b.Asked.Expected))) / (double)set.Count():0.000}, at any {set.Count(b => b.Top.Any(t => t.Id == b.Asked.Expected)) / (double)set.Count():0.000}");
        }

        if (Environment.GetEnvironmentVariable("SHOW") is { } show)
        {
            foreach (var b in best.Where(b => b.Asked.Set == show && (b.Asked.Expected == "" ? b.Top.Count > 0 && b.Top[0].Logit > threshold : !b.Top.Any(t => t.Id == b.Asked.Expected && t.Logit > threshold))).Take(70))
            {
                var right = b.Asked.Candidates.Where(c => c.Id == b.Asked.Expected).Select(c => Logit(weights, c.Numbers)).DefaultIfEmpty(-99).Max();
                Console.WriteLine($"   {b.Asked.Query} | {b.Asked.Expected} {right:0.0} | {string.Join("; ", b.Top.Take(2).Select(t => $"{t.Id} {t.Logit:0.0} [{string.Join(' ', t.Numbers.Select(n => n.ToString("0.##", CultureInfo.InvariantCulture)))}]"))}");
            }
        }
    }
}
