using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Longarm.Screening;

namespace Longarm.Bench;

/// <summary>What screening finds on the common set, how fast, and how it judges pairs of names.</summary>
internal static class ScreeningSpeed
{
    /// <summary>Prints all measurements, beside the hash of the index.</summary>
    public static void Print()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var parties = ScreeningData.Parties(ScreeningData.Index());
        Console.WriteLine($"index sha256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(ScreeningData.IndexFile)))}, {parties.Sum(p => p.Names.Length)} names of {parties.Length} parties, threshold {NameIndex.DefaultThreshold}");
        NameIndex.Of(parties.Take(2000));
        var (index, seconds) = ProductSpeed.Time(() => NameIndex.Of(parties));
        Console.WriteLine($"index built in {seconds:0.00} s of processor time");
        var queries = ScreeningData.Queries();
        foreach (var query in queries)
        {
            index.Find(new ScreenedParty(query.Query));
        }

        Recall(index, queries);
        Speed(index, queries);
        PairMeasure.Print(index, ScreeningData.Pairs());
        PairMeasure.PrintOfac(ScreeningData.OfacScores());
        using var self = Process.GetCurrentProcess();
        GC.Collect();
        Console.WriteLine($"memory: {GC.GetTotalMemory(true) >> 20} MiB of objects with the material, peak working set {self.PeakWorkingSet64 >> 20} MiB");
    }

    private static void Recall(NameIndex index, List<(string Set, string Expected, string Query)> queries)
    {
        Console.WriteLine("| set | queries | found in the top five | any hit | processor time of a query |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var set in queries.GroupBy(q => q.Set == "un-original-script" ? q.Set + (q.Query.Any(c => c is >= 'Ѐ' and <= 'ӿ') ? " Cyrillic" : " Arabic") : q.Set))
        {
            var (found, seconds) = ProductSpeed.Time(() => set.Select(q => (q.Expected, q.Query, Found: index.Find(new ScreenedParty(q.Query)))).ToList());
            Console.WriteLine($"| {set.Key} | {found.Count} | {found.Average(f => f.Found.Any(m => m.Party.Entry == f.Expected) ? 1.0 : 0):0.000} | {found.Average(f => f.Found.Length > 0 ? 1.0 : 0):0.000} | {seconds * 1e6 / found.Count:0} µs |");
            if (Environment.GetEnvironmentVariable("SHOW") == set.Key)
            {
                foreach (var f in found.Where(f => f.Expected == "" ? f.Found.Length > 0 : !f.Found.Any(m => m.Party.Entry == f.Expected)))
                {
                    Console.WriteLine($"    {f.Query} | {f.Expected} | {string.Join("; ", index.Find(new ScreenedParty(f.Query), 2, 0.0001).Select(m => $"{m.Name} {m.Score:0.00} ({string.Join(", ", m.Because)})"))}");
                }
            }
        }
    }

    private static void Speed(NameIndex index, List<(string Set, string Expected, string Query)> queries)
    {
        var times = new double[queries.Count];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < queries.Count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            index.Find(new ScreenedParty(queries[i].Query));
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var (_, seconds) = ProductSpeed.Time(() => queries.Sum(q => index.Find(new ScreenedParty(q.Query)).Length));
        var tokenized = ProductSpeed.Time(() => queries.Sum(q => Tokenizer.Of(q.Query).Length)).Seconds;
        var searcher = index.Searcher();
        var prepared = ProductSpeed.Time(() => queries.Sum(q => searcher.Candidates(q.Query, 0).Count())).Seconds;
        Console.WriteLine($"words {tokenized * 1e6 / queries.Count:0} µs, words and candidates {prepared * 1e6 / queries.Count:0} µs, all {seconds * 1e6 / queries.Count:0} µs a query");
        Array.Sort(times);
        Console.WriteLine($"{queries.Count / seconds:0} queries a second of one core; p50 {times[times.Length / 2]:0.000} ms, p99 {times[times.Length * 99 / 100]:0.000} ms, longest {times[^1]:0.0} ms; {allocated / queries.Count} bytes a query");
    }
}
