using Longarm.Core;
using Longarm.Core.Language;
using Longarm.RulePacks.Language;
using Longarm.RulePacks.Reading;
using Longarm.Text;

namespace Longarm.RulePacks;

/// <summary>What was read from a rules folder.</summary>
/// <param name="Book">The packs, checked; null if there are mistakes.</param>
/// <param name="Words">The vocabulary; null if it could not be read.</param>
/// <param name="Mistakes">Every mistake.</param>
/// <param name="Readings">How each rule is written, by id.</param>
public sealed record ReadRules(
    RuleBook? Book, VocabularyWords? Words, IReadOnlyList<Mistake> Mistakes, IReadOnlyDictionary<string, RuleReading> Readings);

/// <summary>How a rule is written.</summary>
/// <param name="File">Its file, below the rules folder.</param>
/// <param name="Line">Its line.</param>
/// <param name="Asks">Rules that it asks about the same item.</param>
/// <param name="AsksOfParts">Prefixes of the rules that it asks about parts of the item.</param>
/// <param name="ReadsOptionalFacts">Whether it reads a fact that a case may leave out.</param>
/// <param name="ReadsValue">Whether it reads the value of an item or of a material.</param>
/// <param name="Thresholds">Its comparisons with an amount that the law names.</param>
public sealed record RuleReading(
    string File, int Line, IReadOnlyCollection<string> Asks, IReadOnlyCollection<string> AsksOfParts, bool ReadsOptionalFacts, bool ReadsValue, IReadOnlyList<Comparison> Thresholds);

/// <summary>Reads a rules folder into a checked book, with every mistake at once.</summary>
public sealed class RuleBookReader
{
    private readonly List<Mistake> mistakes = [];
    private readonly IReadOnlyList<PackFile> files;
    private readonly Func<Pack, VocabularyWords, bool> isWanted;

    private readonly bool withClassifications;

    private RuleBookReader(IReadOnlyList<PackFile> files, Func<Pack, VocabularyWords, bool> isWanted, bool withClassifications) =>
        (this.files, this.isWanted, this.withClassifications) = (files, isWanted, withClassifications);

    /// <summary>Reads the files of a rules folder; cases beside rules are passed over.</summary>
    /// <param name="files">The files.</param>
    /// <param name="isWanted">
    /// Asked for each pack of duties once the vocabulary is read: of one that nobody wants only the manifest is read, which
    /// answers for what does not enter there. Null: all are.
    /// </param>
    /// <param name="withClassifications">Whether rules are read that no determination asks, but only whoever looks for a code.</param>
    public static ReadRules Read(IReadOnlyList<PackFile> files, Func<Pack, VocabularyWords, bool>? isWanted = null, bool withClassifications = true) =>
        new RuleBookReader([.. files.Where(f => !f.IsCases)], isWanted ?? ((_, _) => true), withClassifications).Read();

    // Told by the text: what is not wanted is not even parsed.
    private static bool IsClassification(PackFile file) => file.Text.Contains("\nkind: classification\n", StringComparison.Ordinal);

    private ReadRules Read()
    {
        var vocabulary = files.FirstOrDefault(f => f.Path == "vocabulary.yaml");
        var places = files.FirstOrDefault(f => f.Path == "places.csv");
        if (vocabulary is null || places is null)
        {
            mistakes.Add(new("rules", 1, 0, "RP002", "A rules folder needs vocabulary.yaml and places.csv."));
            return new(null, null, mistakes, new Dictionary<string, RuleReading>());
        }

        var manifests = Parse(files.Where(f => f.Name == "pack.yaml"));
        PackHashes hashes = new(files);
        List<Pack> packs = [.. manifests.Where(p => Is(p, "pack")).Select(p => ReadPack(p.File, p.Root, hashes)).OrderBy(p => p.Order).ThenBy(p => p.Id, StringComparer.Ordinal)];
        var duties = packs.Where(p => p.DutiesOf.Count > 0).Select(p => p.Id).ToHashSet();
        List<PackFile> always = [], ofDuties = [];
        foreach (var file in files.Where(f => f.Path.EndsWith(".yaml", StringComparison.Ordinal) && f.Path != vocabulary.Path && f.Name != "pack.yaml"
            && (withClassifications || !IsClassification(f))))
        {
            (duties.Contains(file.Folder) ? ofDuties : always).Add(file);
        }

        // What is read in any case is read meanwhile.
        var first = Task.Run(() => ParseAll(always));
        var words = VocabularyReader.Read(vocabulary.Path, vocabulary.Text, places.Text, mistakes);
        var unwanted = words is null ? [] : packs.Where(p => p.DutiesOf.Count > 0 && !isWanted(p, words)).Select(p => p.Id).ToHashSet();
        var second = ParseAll([.. ofDuties.Where(f => !unwanted.Contains(f.Folder))]);
        List<ParsedFile> parsed = [.. manifests, .. Take(first.GetAwaiter().GetResult()), .. Take(second)];
        parsed.Sort((a, b) => string.CompareOrdinal(a.File.Path, b.File.Path));
        return words is null ? new(null, null, mistakes, new Dictionary<string, RuleReading>()) : ReadBook(words, packs, parsed, unwanted);
    }

    private ReadRules ReadBook(VocabularyWords words, List<Pack> packs, List<ParsedFile> parsed, HashSet<string> unwanted)
    {
        TableReader tableReader = new(words, mistakes);
        MeasureReader measureReader = new(mistakes);
        var csvFiles = files.Where(f => f.IsCsv && !unwanted.Contains(f.Folder)).ToDictionary(f => f.Path);
        List<InFile<TableLaw>> tables = [];
        List<PackFile?> rowFiles = [];
        foreach (var (file, root) in parsed.Where(p => Is(p, "table")))
        {
            rowFiles.Add(csvFiles.GetValueOrDefault(file.Beside(".csv")));
            tables.Add(new(tableReader.ReadTable(file, root, rowFiles[^1]), file.Path));
        }

        // Rules only need to know the columns: the rows are read meanwhile.
        List<Mistake> inRows = [];
        var rows = Task.Run(() => tables.Zip(rowFiles, (table, file) => file is null ? [] : new TableReader(words, inRows).ReadRows(table.Law, file)).ToList());
        var sets = Each(parsed.Where(p => Is(p, "set")), (p, own) => new InFile<CodeSetLaw>(new TableReader(words, own).ReadSet(p.File, p.Root), p.File.Path));
        Dictionary<string, PlaceGroupLaw> groups = [];
        foreach (var file in csvFiles.Values.Where(f => f.Path.Contains("/groups/", StringComparison.Ordinal)))
        {
            tableReader.ReadGroups(file, parsed.FirstOrDefault(p => p.File.Path == file.Beside(".yaml"))?.Root, groups);
        }

        List<InFile<Measure>> measures = [.. parsed.Where(p => Is(p, "measure")).Select(p => new InFile<Measure>(measureReader.ReadMeasure(p.File, p.Root), p.File.Path))];
        List<Scenario> scenarios = [.. parsed.Where(p => Is(p, "scenario")).Select(p => measureReader.ReadScenario(p.File, p.Root))];
        var readers = Each(parsed.Where(p => Is(p, "rule")), (p, _) => new RuleReader(p.File, p.Root));
        var tablesById = Unique(tables, t => t.Law.Id, "table", t => t.Path).ToDictionary(t => t.Key, t => t.Value.Law);
        Surroundings around = new()
        {
            Words = words,
            Sets = Unique(sets, s => s.Law.Id, "code set", s => s.Path).ToDictionary(s => s.Key, s => s.Value.Law),
            Groups = groups,
            Tables = tablesById,
            Measures = measures.Select(m => m.Law.Id).ToHashSet(),
            Rules = Unique(readers, r => r.Id, "rule", r => r.Path).ToDictionary(r => r.Key, r => r.Value.Shape(tablesById)),
            Families = Surroundings.FamiliesOf(readers.Select(r => r.Id)),
        };
        List<RuleReader> distinct = [.. readers.DistinctBy(r => r.Id)];
        var rules = Each(distinct, (reader, _) => reader.Read(around));
        // What classifications name is asked of nobody: an answer is the same whether they were read or not.
        distinct.Where(r => r.Kind != RuleKind.Classification).ToList().ForEach(r => around.Add(r.Named));
        mistakes.AddRange(readers.SelectMany(r => r.Mistakes));
        RuleBookChecks checks = new(readers, mistakes);
        checks.CheckDuties(rules, packs);
        checks.CheckCircles();
        checks.CheckMeasures(around.Families, rules, [.. Unique(measures, m => m.Law.Id, "measure", m => m.Path).Values], scenarios, unwanted);
        CheckStrays(parsed);
        var rowsOfTables = rows.GetAwaiter().GetResult();
        mistakes.AddRange(inRows);
        RuleBook book = new()
        {
            Packs = packs,
            Rules = rules,
            Sets = [.. around.Sets.Values],
            Groups = [.. around.Groups.Values],
            Tables = [.. tables.Zip(rowsOfTables, (table, own) => table.Law with { Rows = own })],
            Measures = [.. measures.Select(m => m.Law)],
            Scenarios = scenarios,
            NotEncoded = [.. parsed.Where(p => p.File.Name == "not-encoded.yaml").SelectMany(p => GapReader.Read(p.File, p.Root, around, mistakes))],
            Coverage = RegisterReader.ReadCoverage(parsed, packs, mistakes),
            OfficialTexts = RegisterReader.ReadOfficialTexts(parsed, mistakes),
            NamedValues = around.NamedValues.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Value>)[.. pair.Value.Values.Take(40)]),
            Questions = words.Questions,
            ValueReaders = checks.ValueReaders(rules),
        };
        return new(mistakes.Count == 0 ? book : null, words, Sorted(), readers.DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Reading));
    }

    private List<Mistake> Sorted() => [.. mistakes.OrderBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Line).ThenBy(m => m.Column)];

    private List<ParsedFile> Parse(IEnumerable<PackFile> some) => Take(ParseAll([.. some]));

    private static ReadFile[] ParseAll(List<PackFile> each)
    {
        var read = new ReadFile[each.Count];
        SideBySide.Do(each.Count, index =>
        {
            List<Mistake> own = [];
            read[index] = new(each[index], MarkedReader.Read(each[index].Path, each[index].Text, own), own);
        });
        return read;
    }

    private List<ParsedFile> Take(ReadFile[] read)
    {
        List<ParsedFile> parsed = [];
        foreach (var (file, documents, own) in read)
        {
            mistakes.AddRange(own);
            if (documents is [var root])
            {
                parsed.Add(new(file, root));
            }
            else if (own.Count == 0)
            {
                mistakes.Add(new(file.Path, 1, 0, "RP003", $"A file holds one thing; this one holds {documents.Count} documents."));
            }
        }

        return parsed;
    }

    // Each piece keeps its own mistakes, which are put together in order.
    private List<TOut> Each<TIn, TOut>(IEnumerable<TIn> pieces, Func<TIn, List<Mistake>, TOut> read)
        where TIn : class
        where TOut : class
    {
        TIn[] each = [.. pieces];
        var done = new TOut[each.Length];
        var own = new List<Mistake>[each.Length];
        SideBySide.Do(each.Length, index => done[index] = read(each[index], own[index] = []));
        foreach (var list in own)
        {
            mistakes.AddRange(list);
        }

        return [.. done];
    }

    private static bool Is(ParsedFile parsed, string key) => parsed.Root is MarkedMap { Entries: [{ } first, ..] } && first.Key.Text == key;

    private void CheckStrays(List<ParsedFile> parsed)
    {
        string[] heads = ["pack", "table", "set", "measure", "scenario", "rule"];
        foreach (var stray in parsed.Where(p => p.File.Name != "not-encoded.yaml" && !RegisterReader.Files.Contains(p.File.Path)
            && !p.File.Path.Contains("/groups/", StringComparison.Ordinal) && !heads.Any(head => Is(p, head))))
        {
            mistakes.Add(new(stray.File.Path, 1, 0, "RP004", $"This file is nothing that a pack holds. Begin it with one of {string.Join(", ", heads)}."));
        }
    }

    private Pack ReadPack(PackFile file, Marked root, PackHashes hashes)
    {
        PackText text = new(file.Path, mistakes);
        var fields = text.Fields(root, "a pack");
        Pack pack = new()
        {
            Id = text.Needed(fields, "pack"),
            Title = text.Needed(fields, "title"),
            Version = text.Needed(fields, "version"),
            HashLater = hashes.Of(file.Folder),
            Zone = ZoneOf(text.Needed(fields, "zone"), text, root),
            VerifiedUntil = text.Day(fields.Take("verified-until")),
            DutiesOf = text.Texts(fields.Take("duties-of")),
            Order = int.TryParse(text.Text(fields.Take("order")), out var order) ? order : int.MaxValue,
        };
        _ = fields.Take("source");
        fields.End();
        return pack;
    }

    private static LegalZone ZoneOf(string name, PackText text, Marked at)
    {
        // Zones are only looked up when an instant meets a bare day: most cases never ask.
        if (!name.Contains('/', StringComparison.Ordinal))
        {
            text.Mistake(at, "RP005", $"“{name}” is no time zone. Write an IANA name such as America/New_York.");
        }

        return new(name, local => TimeZones.OffsetAt(name, local));
    }

    private Dictionary<string, T> Unique<T>(IEnumerable<T> all, Func<T, string> id, string what, Func<T, string> path)
    {
        Dictionary<string, T> unique = [];
        foreach (var each in all)
        {
            if (!unique.TryAdd(id(each), each))
            {
                mistakes.Add(new(path(each), 1, 0, "RP006", $"The {what} {id(each)} is described twice, here and in {path(unique[id(each)])}. Keep one."));
            }
        }

        return unique;
    }
}
