namespace Longarm.Screening;

/// <summary>
/// Entities in the data model FollowTheMoney, one JSON object a line, as OpenSanctions publishes them; addresses may be
/// entities of their own, before or after the parties that are there.
/// </summary>
internal sealed class FollowTheMoneyFormat : IListFormat
{
    private static readonly Dictionary<string, PartyKind> Schemas = new(StringComparer.Ordinal)
    {
        ["Person"] = PartyKind.Person,
        ["Company"] = PartyKind.Company,
        ["Organization"] = PartyKind.Company,
        ["PublicBody"] = PartyKind.Company,
        ["LegalEntity"] = PartyKind.Unknown,
        ["Vessel"] = PartyKind.Vessel,
        ["Airplane"] = PartyKind.Aircraft,
    };

    private static readonly string[] AddressParts = ["street", "city", "state", "postalCode"];
    private static readonly string[] Names = ["name", "alias", "previousName"];
    private static readonly string[] Places = ["country", "nationality", "citizenship", "jurisdiction", "flag", "mainCountry"];

    public string Id => "follow-the-money";

    public bool NamesLists => false;

    public bool Knows(ListHead head, ListReadingOptions options) => head.Text is ['{', ..] && head.HasKey("schema") && head.HasKey("properties");

    public void Read(IReadOnlyList<ListFile> files, ListIntake intake)
    {
        if (intake.Options.List is not { } list)
        {
            intake.Broken(0, "LS041", "These entities do not say which list they are on. Name the list: --list ID");
            return;
        }

        Dictionary<string, (string Text, string? Country)> addresses = [];
        var hasTopics = false;
        JsonLines.Each(files[0], intake, (entity, _) =>
        {
            hasTopics |= IsListed(entity);
            if (entity.Text("schema") == "Address" && entity.Text("id") is { } id)
            {
                addresses[id] = Address(entity["properties"]);
            }
        });
        if (intake.HasBroken)
        {
            return;
        }

        var passed = 0;
        JsonLines.Each(files[0], intake, (entity, line) => passed += Entity(entity, line, list, hasTopics, addresses, intake) ? 0 : 1);
        if (passed > 0)
        {
            intake.Remark($"{passed} entities were passed over: addresses, ties between parties, and parties that the file does not call listed.");
        }
    }

    // A file that marks who is listed also holds others, such as relatives. One that marks nobody lists everybody.
    private static bool IsListed(JsonTree entity) => entity.Text("target") == "true" || entity["properties"].Texts("topics").Any();

    private static bool Entity(JsonTree entity, int line, string list, bool hasTopics, Dictionary<string, (string Text, string? Country)> addresses, ListIntake intake)
    {
        if (!Schemas.TryGetValue(entity.Text("schema") ?? "", out var kind) || hasTopics && !IsListed(entity))
        {
            return false;
        }

        var facts = entity["properties"];
        foreach (var key in facts.Keys)
        {
            intake.Seen(key);
        }

        ListedDraft draft = new(list, line) { Id = entity.Text("id"), Kind = kind };
        draft.Name(entity.Text("caption"));
        Each(facts, Names, name => draft.Name(name));
        Each(facts, ["weakAlias"], name => draft.Name(name, isWeak: true));
        Each(facts, Places, place => draft.Country(place));
        Each(facts, ["address"], address => draft.Address([address], null));
        Each(facts, ["birthDate"], draft.Birth);
        Each(facts, ["programId", "program"], draft.Program);
        foreach (var address in facts["addressEntity"].Items)
        {
            var (text, country) = address.Scalar is { } id ? addresses.GetValueOrDefault(id) : Address(address["properties"]);
            draft.Address([text], country);
        }

        foreach (var (word, _) in facts.Fields.Where(fact => PublishersWords.IsDocument(fact.Key)))
        {
            Each(facts, [word], value => draft.Identifier(word, value));
        }

        intake.Take(draft);
        return true;
    }

    private static (string Text, string? Country) Address(JsonTree facts) => (facts.Texts("full").FirstOrDefault()
        ?? string.Join(", ", AddressParts.SelectMany(facts.Texts)), facts.Texts("country").FirstOrDefault());

    private static void Each(JsonTree facts, ReadOnlySpan<string> keys, Action<string> take)
    {
        foreach (var key in keys)
        {
            foreach (var text in facts.Texts(key))
            {
                take(text);
            }
        }
    }
}
