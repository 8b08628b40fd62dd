using System.Text.Json;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>The U.S. Consolidated Screening List in JSON: as published, or with repeated texts kept once in tables.</summary>
internal sealed class CslJsonFormat : IListFormat
{
    private static readonly string[] RootKeys = ["results", "entries", "tables", "entryCount", "countsBySource", "sourceGeneratedAt"];

    public string Id => "us-csl-json";

    public bool Knows(ListHead head, ListReadingOptions options) =>
        head.IsJson && (head.HasKey("results") && head.HasKey("source") || head.HasKey("countsBySource") && head.HasKey("tables"));

    public void Read(IReadOnlyList<ListFile> files, ListIntake intake)
    {
        using JsonTokens tokens = new(files[0].Content());
        tokens.Read();
        JsonTree? tables = null, told = null;
        string? count = null;
        Dictionary<string, int> counted = [];
        while (tokens.NextField(out var key, RootKeys))
        {
            switch (key)
            {
                case 0:
                    Each(tokens, entry => Official(entry, intake, counted));
                    break;
                case 1 when tables is null:
                    intake.Broken(tokens.Line, "LS020", "The entries stand before the tables of the texts that they number. Get the file from its publisher again.");
                    return;
                case 1:
                    var texts = tables;
                    Each(tokens, entry => Compact(entry, texts, intake, counted));
                    break;
                case 2:
                    tables = JsonTree.Read(tokens);
                    break;
                case 3:
                    count = tokens.Scalar();
                    break;
                case 4:
                    told = JsonTree.Read(tokens);
                    break;
                case 5:
                    intake.Day = ListedDays.Day(tokens.Scalar());
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        while (tokens.Read())
        {
            // To the end: what is wrong there is wrong too.
        }

        Compare(told, count, counted, intake);
    }

    private static void Each(JsonTokens tokens, Action<JsonTree> read)
    {
        if (!tokens.EachObject(() => read(JsonTree.Read(tokens))))
        {
            tokens.Skip();
        }
    }

    private static void Official(JsonTree entry, ListIntake intake, Dictionary<string, int> counted)
    {
        foreach (var key in entry.Keys)
        {
            intake.Seen(key);
        }

        if (entry.Text("source") is not { Length: > 0 } source)
        {
            intake.Bad(entry.Line, "LS021", "This entry does not say which list it is on. Write its “source”.");
            return;
        }

        counted[source] = counted.GetValueOrDefault(source) + 1;
        ListedDraft draft = new(intake.ListOf(source), entry.Line) { Id = Number(entry.Text("entity_number")), Kind = CslEntry.Kind(entry.Text("type")), Policy = entry.Text("license_policy"), Notice = entry.Text("federal_register_notice") };
        CslEntry.Name(draft, entry.Text("name"));
        foreach (var name in entry.Texts("alt_names"))
        {
            draft.Name(name);
        }

        foreach (var address in entry["addresses"].Items)
        {
            draft.Address([address.Text("address"), address.Text("city"), address.Text("state"), address.Text("postal_code")], address.Text("country"));
        }

        foreach (var id in entry["ids"].Items)
        {
            draft.Identifier(id.Text("type"), id.Text("number"), id.Text("country"));
        }

        foreach (var country in entry.Texts("nationalities").Concat(entry.Texts("citizenships")))
        {
            draft.Country(country);
        }

        foreach (var birth in entry.Texts("dates_of_birth"))
        {
            draft.Birth(birth);
        }

        foreach (var program in entry.Texts("programs"))
        {
            draft.Program(program);
        }

        CslEntry.Requirement(draft, entry.Text("license_requirement"));
        CslEntry.Term(draft, entry.Text("start_date"), entry.Text("end_date"));
        intake.Take(draft);
    }

    private static void Compact(JsonTree entry, JsonTree tables, ListIntake intake, Dictionary<string, int> counted)
    {
        foreach (var key in entry.Keys)
        {
            intake.Seen(key);
        }

        if (At(tables["sources"], entry.Text("s"))?.Scalar is not { } source)
        {
            intake.Bad(entry.Line, "LS021", "This entry does not say which list it is on. Write in “s” which of the table “sources” it is.");
            return;
        }

        counted[source] = counted.GetValueOrDefault(source) + 1;
        ListedDraft draft = new(intake.ListOf(source), entry.Line) { Id = Number(entry.Text("e")), Kind = CslEntry.Kind(entry.Text("t")), Policy = At(tables["licencePolicies"], entry.Text("lp"))?.Scalar, Notice = entry.Text("fr") };
        CslEntry.Name(draft, entry.Text("n"));
        foreach (var name in entry.Texts("a"))
        {
            draft.Name(name);
        }

        foreach (var country in entry.Texts("c"))
        {
            draft.Country(country);
        }

        var programs = At(tables["programmes"], entry.Text("pg"));
        foreach (var program in programs?.Scalar is { } one ? one.Split("; ") : programs?.Items.Select(item => item.Scalar) ?? [])
        {
            draft.Program(program);
        }

        CslEntry.Requirement(draft, At(tables["licenceRequirements"], entry.Text("lr"))?.Scalar);
        intake.Take(draft);
    }

    private static void Compare(JsonTree? told, string? count, Dictionary<string, int> counted, ListIntake intake)
    {
        var all = counted.Values.Sum();
        if (count is not null && count != all.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            intake.Doubt($"{intake.File} says that it holds {count} entries; there are {all}.");
        }

        foreach (var (source, number) in told?.Fields ?? [])
        {
            if (number.Scalar != counted.GetValueOrDefault(source).ToString(System.Globalization.CultureInfo.InvariantCulture))
            {
                intake.Doubt($"{intake.File} says that “{source}” has {number.Scalar} entries; there are {counted.GetValueOrDefault(source)}.");
            }
        }
    }

    private static string? Number(string? text) => text is { Length: > 0 } and not "0" ? text : null;

    private static JsonTree? At(JsonTree table, string? index) =>
        int.TryParse(index, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) && at < table.Items.Count ? table.Items[at] : null;
}
