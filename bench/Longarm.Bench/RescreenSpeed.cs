using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Longarm.Screening;

namespace Longarm.Bench;

/// <summary>How fast a million stored parties are held against what changed in a list on one day, from the files on disk to the matches.</summary>
internal static class RescreenSpeed
{
    private const int Seed = 20_261_122;
    private const int Checked = 3_000;

    // Of the stored names so many in a hundred words are misspelled, and names are of a country where one is told.
    private const int Misspelled = 10;
    private static readonly string[] Countries = ["AT", "DE", "PA", "TR"];

    /// <summary>Measures and prints.</summary>
    /// <param name="parties">How many parties are stored.</param>
    /// <param name="changed">About how many entries change.</param>
    public static void Print(int parties, int changed)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Random random = new(Seed);
        var now = ScreeningData.Parties(ScreeningData.Index());
        var before = Earlier(now, changed, random);
        Console.WriteLine($"index sha256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(ScreeningData.IndexFile)))}, {now.Sum(party => party.Names.Length)} names of {now.Length} entries");
        var folder = Directory.CreateTempSubdirectory("longarm-bench-");
        try
        {
            HeldParties held = new(folder.FullName);
            var (edition, stored) = ProductSpeed.Time(() => held.Import(Stored(now, parties, random), new(2026, 8, 1), new(2026, 8, 1)).Held!);
            Console.WriteLine($"{edition.Count:N0} parties stored in {stored:0.0} s of processor time, {new FileInfo(Path.Combine(folder.FullName, edition.File)).Length >> 20} MiB");
            Measure(held, edition, before, now);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(HeldParties held, HeldPartyEdition edition, ImmutableArray<ListedParty> before, ImmutableArray<ListedParty> now)
    {
        var (start, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var delta = ListDelta.Between(before, now);
        Rescreening rescreening = new(delta);
        var (ready, readyCpu) = (watch.Elapsed, Environment.CpuUsage.TotalTime - start);
        var found = held.Each(edition, party => rescreening.Find(party) is { IsEmpty: false } matches ? new Found(party, matches) : null).ToList();
        var (all, cpu) = (watch.Elapsed, Environment.CpuUsage.TotalTime - start);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{delta.Changes.Count(each => each.Before is null)} entries added, {delta.Changes.Count(each => each is { Before: not null, Now: not null })} changed, {delta.Changes.Count(each => each.Now is null)} removed");
        Console.WriteLine($"{found.Sum(one => one.Matches.Length):N0} matches of {found.Count:N0} parties in {all.TotalSeconds:0.0} s, {cpu.TotalSeconds:0.0} s of processor time, on {Environment.ProcessorCount} cores; of that lists compared and indexed {ready.TotalSeconds:0.0} s, {readyCpu.TotalSeconds:0.0} s; peak working set {self.PeakWorkingSet64 >> 20} MiB");
        Check(held, edition, delta, found);
    }

    // The same as by screening against the whole list; and how long that would take.
    private static void Check(HeldParties held, HeldPartyEdition edition, ListDelta delta, List<Found> found)
    {
        var index = NameIndex.Of(delta.Now);
        var changed = delta.Changes.Select(each => each.Now).OfType<ListedParty>().ToHashSet(ReferenceEqualityComparer.Instance);
        var said = found.ToDictionary(one => one.Party.Id!, one => one.Matches.Where(match => match.Kind != MatchChange.Ended).Select(match => $"{match.Match.Party.Entry} {match.Match.Score:R}").Order().ToArray());
        var some = held.Each(edition, party => said.ContainsKey(party.Id!) || int.Parse(party.Id!, CultureInfo.InvariantCulture) % 50 == 0 ? party : null).Take(Checked).ToList();
        var (wrong, seconds) = ProductSpeed.Time(() => some.Count(party => !index.Find(party, int.MaxValue).Where(match => changed.Contains(match.Party))
            .Select(match => $"{match.Party.Entry} {match.Score:R}").Order().SequenceEqual(said.GetValueOrDefault(party.Id!, []))));
        Console.WriteLine($"{some.Count} of them screened against the whole list: {wrong} with other matches or scores; all would take {seconds / some.Count * edition.Count:0} s of processor time");
    }

    // The day before a few entries are missing, a few have another name, and a few are there that went.
    private static ImmutableArray<ListedParty> Earlier(ImmutableArray<ListedParty> now, int changed, Random random)
    {
        HashSet<int> touched = [.. Enumerable.Range(0, changed).Select(_ => random.Next(now.Length))];
        var removed = touched.Take(changed / 20).Select(i => now[i] with { Entry = $"{now[i].Entry}-gone" });
        return [.. now.Index().Where(each => !touched.Contains(each.Index) || each.Index % 4 == 0).Select(each => touched.Contains(each.Index) ? each.Item with { Policy = "as it was" } : each.Item), .. removed];
    }

    private static ListFile Stored(ImmutableArray<ListedParty> list, int count, Random random)
    {
        var names = list.SelectMany(party => party.Names).Select(name => name.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0).ToArray();
        MemoryStream lines = new();
        for (var number = 0; number < count; number++)
        {
            // As long as a listed name, each word from another one.
            var words = Enumerable.Range(0, names[random.Next(names.Length)].Length).Select(_ => names[random.Next(names.Length)]).Select(words => Word(words[random.Next(words.Length)], random));
            using Utf8JsonWriter json = new(lines);
            json.WriteStartObject();
            json.WriteString("id", number.ToString(CultureInfo.InvariantCulture));
            json.WriteString("name", string.Join(' ', words));
            json.WriteString("country", Countries[random.Next(Countries.Length)]);
            json.WriteEndObject();
            json.Flush();
            lines.Write("\n"u8);
        }

        return new("stored.jsonl", () => new MemoryStream(lines.GetBuffer(), 0, (int)lines.Length, writable: false));
    }

    private static string Word(string word, Random random)
    {
        if (word.Length < 4 || random.Next(100) >= Misspelled)
        {
            return word;
        }

        StringBuilder other = new(word);
        other[random.Next(1, word.Length)] = (char)('a' + random.Next(26));
        return other.ToString();
    }

    private sealed record Found(ScreenedParty Party, ImmutableArray<ChangedMatch> Matches);
}
