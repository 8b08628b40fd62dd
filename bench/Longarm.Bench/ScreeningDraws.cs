using System.Globalization;
using Longarm.Screening;

namespace Longarm.Bench;

/// <summary>
/// Measures recall on other aliases than those of the common set: each draw takes aliases out of the lists and asks whether
/// the parties are still found by their other names, beside names of invented people that should find nobody.
/// </summary>
internal static class ScreeningDraws
{
    private const double LeastRate = 0.3;
    private static readonly (string Set, int Count)[] Sizes = [("B", 500), ("E", 300), ("I", 300)];

    /// <summary>Prints recall and false alarms of one draw for each number.</summary>
    /// <param name="first">The first seed.</param>
    /// <param name="count">How many draws.</param>
    public static void Print(int first, int count)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var rows = ScreeningData.Listed();
        var strangers = ScreeningData.Strangers();
        List<(string Set, double Score)> rates = [];
        Console.WriteLine("| draw | B | E | I | invented, US | invented, worldwide |");
        Console.WriteLine("|---|---|---|---|---|---|");
        for (var seed = first; seed < first + count; seed++)
        {
            var held = ScreeningData.HoldOut(rows, new Random(seed), set => Sizes.First(s => s.Set == set).Count, entry => !ScreeningData.IsForLearning(entry));
            var gone = held.Select(h => (h.Expected, h.Query)).ToHashSet();
            var index = NameIndex.Of(ScreeningData.Parties(rows.Where(r => !gone.Contains(r))));
            var recall = Sizes.Select(s => held.Where(h => h.Set == s.Set).Average(h => IsFound(index, h) ? 1.0 : 0));
            var alarms = strangers.GroupBy(s => s.Set).OrderByDescending(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.Skip(1000 * (seed % 3)).Take(1000).Average(n => index.Find(new ScreenedParty(n.Query), 1).Length > 0 ? 1.0 : 0));
            Console.WriteLine($"| {seed} | {string.Join(" | ", recall.Concat(alarms).Select(r => r.ToString("0.000", CultureInfo.InvariantCulture)))} |");
            ShowMissed(index, rows, held);
            rates.AddRange(held.Select(h => (h.Set, index.Find(new ScreenedParty(h.Query), 5, LeastRate).FirstOrDefault(m => m.Party.Entry == h.Expected)?.Score ?? 0)));
            rates.AddRange(strangers.Select(n => (n.Set, index.Find(new ScreenedParty(n.Query), 1, LeastRate).FirstOrDefault()?.Score ?? 0)));
        }

        Rates(rates);
    }

    // What each threshold misses of those that are listed, and lets through of those that are not.
    private static void Rates(List<(string Set, double Score)> rates)
    {
        var sets = rates.GroupBy(r => r.Set).ToList();
        Console.WriteLine($"| threshold | {string.Join(" | ", sets.Select(s => s.Key.StartsWith("neg", StringComparison.Ordinal) ? $"false alarms, {s.Key[4..]}" : $"missed, {s.Key}"))} |");
        foreach (var threshold in (double[])[0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
        {
            Console.WriteLine($"| {threshold:0.0} | {string.Join(" | ", sets.Select(s => s.Average(r => (r.Score >= threshold) == s.Key.StartsWith("neg", StringComparison.Ordinal) ? 1.0 : 0).ToString("0.000", CultureInfo.InvariantCulture)))} |");
        }
    }

    private static bool IsFound(NameIndex index, (string Set, string Query, string Expected) held) =>
        index.Find(new ScreenedParty(held.Query)).Any(m => m.Party.Entry == held.Expected);

    private static void ShowMissed(NameIndex index, List<(string Id, string Name)> rows, List<(string Set, string Query, string Expected)> held)
    {
        foreach (var missed in held.Where(h => h.Set == Environment.GetEnvironmentVariable("SHOW") && !IsFound(index, h)))
        {
            var near = index.Find(new ScreenedParty(missed.Query), 200, 1e-6);
            var right = near.FirstOrDefault(m => m.Party.Entry == missed.Expected);
            var names = rows.Where(r => r.Id == missed.Expected && r.Name != missed.Query).Select(r => r.Name);
            Console.WriteLine($"    {missed.Query} || {string.Join(" ; ", names.Take(4))} || {right?.Name} {right?.Score:0.00} rank {(right is null ? -1 : near.IndexOf(right))} || {near.FirstOrDefault()?.Name} {near.FirstOrDefault()?.Score:0.00}");
        }
    }
}
