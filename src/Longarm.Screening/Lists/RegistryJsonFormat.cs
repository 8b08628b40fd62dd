using Longarm.Text;

namespace Longarm.Screening;

/// <summary>
/// The lists of China's Ministry of Commerce and Japan's end users as a registry keeps them: a list of entries in JSON,
/// names in the language of the list among the aliases. What it calls the country is that of the list, not of the party.
/// </summary>
internal sealed class RegistryJsonFormat : IListFormat
{
    public string Id => "registry-json";

    public bool Knows(ListHead head, ListReadingOptions options) => head.HasKey("entity_name") && head.HasKey("list_id");

    public void Read(IReadOnlyList<ListFile> files, ListIntake intake)
    {
        using JsonTokens tokens = new(files[0].Content());
        tokens.Read();
        tokens.EachObject(() => Entry(JsonTree.Read(tokens), intake));
        while (tokens.Read())
        {
            // To the end: what is wrong there is wrong too.
        }
    }

    private static void Entry(JsonTree entry, ListIntake intake)
    {
        foreach (var key in entry.Keys)
        {
            intake.Seen(key);
        }

        if (entry.Text("list_id") is not { Length: > 0 } list)
        {
            intake.Bad(entry.Line, "LS021", "This entry does not say which list it is on. Write its “list_id”.");
            return;
        }

        ListedDraft draft = new(intake.ListOf(list), entry.Line)
        {
            Id = entry.Text("id"),
            Kind = CslEntry.Kind(entry.Text("entity_type")),
            Notice = entry.Text("source_url"),
        };
        draft.From = draft.Day(entry.Text("date_added"));
        draft.Name(entry.Text("entity_name"));
        foreach (var name in entry.Texts("aliases"))
        {
            draft.Name(name);
        }

        foreach (var address in entry.Texts("addresses"))
        {
            var isCountry = PublishersWords.Countries(address).Length > 0;
            draft.Address(isCountry ? [] : [address], isCountry ? address : PublishersWords.CountryAtStart(address));
        }

        draft.Program(entry.Text("reason"));
        intake.Take(draft);
    }
}
