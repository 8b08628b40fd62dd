using System.Globalization;
using Longarm.Core;
using Longarm.Core.Language;
using Longarm.Text;

namespace Longarm.RulePacks.Reading;

/// <summary>Reads tables, code sets and groups of places.</summary>
internal sealed class TableReader(VocabularyWords words, List<Mistake> mistakes)
{
    private static readonly string[] DatingColumns = ["from", "until", "published", "source", "evidence", "cites"];

    /// <summary>The table that a YAML file describes, without its rows.</summary>
    public TableLaw ReadTable(PackFile file, Marked root, PackFile? csvFile)
    {
        PackText text = new(file.Path, mistakes);
        var fields = text.Fields(root, "a table");
        var id = text.Needed(fields, "table");
        var key = text.Needed(fields, "key");
        var columns = Columns(text, fields.Take("columns"));
        TableLaw law = new()
        {
            Id = id,
            Title = text.Needed(fields, "title"),
            Citation = text.Needed(fields, "cites"),
            Columns = columns,
            Key = Math.Max(0, columns.FindIndex(c => c.Name == key)),
            CoveredFrom = text.Moment(fields.Take("covered-from")),
            Snapshot = text.Day(fields.Take("snapshot")),
            Imports = text.Text(fields.Take("imports")),
            ImportsBut = ImportsBut(text, fields.Take("imports-but"), columns.Find(c => c.Name == key)?.Type),
            IsComplete = text.OneOf(fields.Take("complete"), "true", "false") == "true",
            Rows = [],
        };
        _ = (fields.Take("evidence"), fields.Take("source"), fields.Take("note"));
        fields.End();
        if (columns.TrueForAll(c => c.Name != key))
        {
            text.Mistake(root, "RP030", $"The key “{key}” is not one of the columns {string.Join(", ", columns.Select(c => c.Name))}.");
        }

        if (csvFile is null)
        {
            text.Mistake(root, "RP031", $"The rows of {id} are missing: write them into {file.Beside(".csv")}.");
        }

        return law;
    }

    private List<Code> ImportsBut(PackText text, Marked? value, RuleType? key) => value is null
        ? []
        : [.. text.Texts(value).Select(code => CodeOf(text, value, code, key?.Name ?? "")).OfType<Code>()];

    /// <summary>The code set of a file.</summary>
    public CodeSetLaw ReadSet(PackFile file, Marked root)
    {
        PackText text = new(file.Path, mistakes);
        var fields = text.Fields(root, "a code set");
        var nomenclature = text.Needed(fields, "nomenclature");
        CodeSetLaw law = new(text.Needed(fields, "set"), text.Needed(fields, "title"), nomenclature, text.Needed(fields, "cites"), Members(text, fields.Take("members"), nomenclature));
        _ = (fields.Take("note"), fields.Take("evidence"), fields.Take("source"));
        fields.End();
        return law;
    }

    /// <summary>The groups of a CSV file, added to those already read; the YAML file beside it says since when they are held.</summary>
    public void ReadGroups(PackFile file, Marked? about, Dictionary<string, PlaceGroupLaw> groups)
    {
        PackText text = new(file.Path, mistakes);
        var coveredFrom = CoveredFrom(file, about);
        Dictionary<string, List<(string, Period)>> read = [];
        var csv = CsvText.Read(file.Text);
        if (csv.Find("group") < 0 || csv.Find("place") < 0)
        {
            text.Mistake(1, "RP032", "A file of groups needs the columns group and place.");
            return;
        }

        HashSet<string> seen = [];
        foreach (var (line, cells) in csv.Rows)
        {
            if (!HasAllCells(text, csv, line, cells))
            {
                continue;
            }

            var (group, place) = ($"{file.Folder}.{cells[csv.Find("group")]}", cells[csv.Find("place")]);
            if (!words.HasPlace(place))
            {
                text.Mistake(line, "RP033", $"“{place}” is not a place of rules/places.csv.");
            }

            if (!seen.Add(string.Join(',', cells)))
            {
                text.Mistake(line, "RP034", $"This row stands here twice: {group}, {place}. Keep one.");
            }

            read.TryAdd(group, []);
            read[group].Add((place, text.Period(line, At(cells, csv.Find("from")), At(cells, csv.Find("until")), At(cells, csv.Find("published")))));
        }

        foreach (var (group, members) in read)
        {
            if (!groups.TryAdd(group, new(group, members, coveredFrom)))
            {
                text.Mistake(1, "RP006", $"The group {group} is described in two files. Keep its places in one.");
            }
        }
    }

    private Moment? CoveredFrom(PackFile file, Marked? about)
    {
        PackText text = new(file.Beside(".yaml"), mistakes);
        if (about is null)
        {
            text.Mistake(1, "RP041", $"Groups of places need a citation: write “cites” into {file.Beside(".yaml")}.");
            return null;
        }

        var fields = text.Fields(about, "a file of groups");
        _ = (text.Needed(fields, "cites"), fields.Take("title"), fields.Take("note"), fields.Take("evidence"), fields.Take("source"));
        var from = text.Moment(fields.Take("covered-from"));
        fields.End();
        return from;
    }

    private List<CodeSetMember> Members(PackText text, Marked? value, string nomenclature)
    {
        List<CodeSetMember> members = [];
        foreach (var element in text.List(value, "“members”"))
        {
            var fields = text.Fields(element, "a member");
            var (codes, except) = (fields.Take("codes"), fields.Take("except"));
            members.Add(new(
                [.. text.Texts(codes ?? except).Select(c => CodeOf(text, element, c, nomenclature)).OfType<Code>()],
                codes is null,
                text.Period(fields)));
            _ = (fields.Take("source"), fields.Take("cites"), fields.Take("evidence"), fields.Take("note"));
            fields.End();
        }

        return members;
    }

    private Code? CodeOf(PackText text, Marked at, string code, string nomenclature)
    {
        var read = words.Nomenclatures.TryGetValue(nomenclature, out var known) ? known.Read(code) : null;
        if (read is null)
        {
            text.Mistake(at, "RP035", $"“{code}” is not a code of {nomenclature}.");
        }

        return read;
    }

    private List<TableColumn> Columns(PackText text, Marked? value)
    {
        List<TableColumn> columns = [];
        foreach (var entry in (value as MarkedMap)?.Entries ?? [])
        {
            var type = TypeOf((entry.Value as MarkedScalar)?.Text ?? "");
            if (type is null)
            {
                text.Mistake(entry.Value, "RP036", $"{entry.Value.Noun} is no type of a column. Write for example “text”, “codes us-ccl” or “money”.");
            }

            columns.Add(new(entry.Key.Text, type ?? RuleType.Text));
        }

        return columns;
    }

    private RuleType? TypeOf(string text) => text.Split(' ') switch
    {
        ["text"] => RuleType.Text,
        ["texts"] => RuleType.ListOf(RuleType.Text),
        ["number"] or ["share"] => RuleType.Number,
        ["money"] => RuleType.Money,
        ["date"] => RuleType.Moment,
        ["truth"] => RuleType.Truth,
        ["place"] => RuleType.Place,
        ["places"] => RuleType.ListOf(RuleType.Place),
        ["code", var name] when words.Nomenclatures.ContainsKey(name) => RuleType.Code(name),
        ["codes", var name] when words.Nomenclatures.ContainsKey(name) => RuleType.ListOf(RuleType.Code(name)),
        _ => null,
    };

    /// <summary>The rows of a table.</summary>
    public List<TableRow> ReadRows(TableLaw law, PackFile file)
    {
        PackText text = new(file.Path, mistakes);
        var csv = CsvText.Read(file.Text);
        int[] at = [.. law.Columns.Select(c => csv.Find(c.Name))];
        foreach (var column in law.Columns.Where(c => csv.Find(c.Name) < 0))
        {
            text.Mistake(1, "RP037", $"The column “{column.Name}” is missing.");
        }

        foreach (var header in csv.Headers.Where(h => law.Columns.All(c => c.Name != h) && !DatingColumns.Contains(h)))
        {
            text.Mistake(1, "RP038", $"The column “{header}” is not described in the table's YAML file.");
        }

        if (at.Contains(-1))
        {
            return [];
        }

        List<TableRow> rows = [];
        HashSet<string> seen = [];
        var (from, until, published) = (csv.Find("from"), csv.Find("until"), csv.Find("published"));
        Dictionary<string, Value>[] values = [.. law.Columns.Select(_ => new Dictionary<string, Value>())];
        foreach (var (line, cells) in csv.Rows)
        {
            if (!HasAllCells(text, csv, line, cells))
            {
                continue;
            }

            if (!seen.Add(string.Join('\u001f', cells)))
            {
                text.Mistake(line, "RP034", $"This row stands here twice (key {cells[at[law.Key]]}). Keep one.");
            }

            rows.Add(new()
            {
                Path = $"{law.Id}:{line}",
                Cells = [.. law.Columns.Select((column, index) => CellOf(text, line, cells[at[index]], column.Type, values[index]))],
                Period = text.Period(line, At(cells, from), At(cells, until), At(cells, published)),
            });
        }

        return rows;
    }

    private static bool HasAllCells(PackText text, CsvText csv, int line, string[] cells)
    {
        if (cells.Length == csv.Headers.Count)
        {
            return true;
        }

        text.Mistake(line, "RP039", $"This row has {cells.Length} cells; the header has {csv.Headers.Count}. Quote cells that hold a comma.");
        return false;
    }

    // Cells repeat: each distinct one of a column is read once.
    private Value CellOf(PackText text, int line, string cell, RuleType type, Dictionary<string, Value> values)
    {
        if (values.TryGetValue(cell, out var known))
        {
            return known;
        }

        var value = type.Kind == TypeKind.List
            ? new ListValue([.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(each => Single(text, line, each, type.Element!))])
            : Single(text, line, cell, type);
        return values[cell] = value;
    }

    private Value Single(PackText text, int line, string cell, RuleType type)
    {
        if (cell.Length == 0 && type != RuleType.Text)
        {
            return UnknownValue.Instance;
        }

        if (Parse(cell, type) is { } value)
        {
            return value;
        }

        text.Mistake(line, "RP040", $"“{cell}” is not {type}.");
        return UnknownValue.Instance;
    }

    private Value? Parse(string cell, RuleType type) => type.Kind switch
    {
        TypeKind.Word => new Word(cell),
        TypeKind.Code => words.Nomenclatures[type.Name!].Read(cell),
        TypeKind.Place => words.HasPlace(cell) ? new Place(cell) : null,
        TypeKind.Moment => Moment.Parse(cell),
        TypeKind.Truth => cell is "true" or "false" ? TruthValue.Of(KleeneLogic.Of(cell == "true")) : null,
        _ => AmountOf(cell),
    };

    private Amount? AmountOf(string cell)
    {
        var isShare = cell.EndsWith('%');
        var parts = cell.TrimEnd('%', ' ').Split(' ');
        var unit = parts.Length == 2 ? words.UnitOf(parts[1]) : isShare ? new Unit("%", Unit.NumberDimension, 0.01m) : Unit.One;
        return unit is not null && decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Amount.Fitting(number, number, unit)
            : null;
    }

    private static string? At(string[] cells, int index) => index >= 0 && index < cells.Length ? cells[index] : null;
}
