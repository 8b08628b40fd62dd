namespace Longarm.Screening;

/// <summary>The consolidated list of persons and groups under financial sanctions of the European Union in XML.</summary>
internal sealed class EuXmlFormat : IListFormat
{
    private static readonly HashSet<string> Elements = ["sanctionEntity"];
    private static readonly string[] NameParts = ["firstName", "middleName", "lastName"];

    public string Id => "eu-xml";

    public bool NamesLists => false;

    public bool Knows(ListHead head, ListReadingOptions options) => head.Root == "export" && head.Text.Contains("sanctionEntity", StringComparison.Ordinal);

    public void Read(IReadOnlyList<ListFile> files, ListIntake intake)
    {
        var list = intake.Options.List ?? PublishersWords.List("export")!;
        ListXml.Each(files[0], intake, Elements, entry => Entry(entry, list, intake), root => intake.Day = ListedDays.Day(root.GetAttribute("generationDate")));
    }

    private static void Entry(XmlTree entry, string list, ListIntake intake)
    {
        ListXml.Seen(entry, intake);
        var acts = entry.All("regulation").ToList();
        ListedDraft draft = new(list, entry.Line)
        {
            Id = entry.Attribute("euReferenceNumber") ?? entry.Attribute("logicalId"),
            Kind = entry.All("subjectType").Select(type => CslEntry.Kind(type.Attribute("code"))).FirstOrDefault(),
            Notice = acts.Select(act => act.Attribute("numberTitle")).FirstOrDefault(),
            From = acts.Select(act => ListedDays.Day(act.Attribute("entryIntoForceDate"))).Where(day => day is not null).Min(),
        };
        foreach (var name in entry.All("nameAlias").OrderByDescending(name => name.Attribute("strong") != "false"))
        {
            draft.Name(Name(name), isWeak: name.Attribute("strong") == "false");
        }

        foreach (var address in entry.All("address"))
        {
            draft.Address([address.Attribute("street"), address.Attribute("poBox"), address.Attribute("place"), address.Attribute("city"), address.Attribute("region"), address.Attribute("zipCode")], Country(address));
        }

        foreach (var citizenship in entry.All("citizenship"))
        {
            draft.Country(Country(citizenship));
        }

        foreach (var birth in entry.All("birthdate"))
        {
            Birth(draft, birth);
        }

        foreach (var id in entry.All("identification"))
        {
            draft.Identifier(id.Attribute("identificationTypeCode") ?? id.Attribute("identificationTypeDescription"), id.Attribute("number"), Country(id));
        }

        acts.ForEach(act => draft.Program(act.Attribute("programme")));
        intake.Take(draft);
    }

    private static string? Name(XmlTree name) => name.Attribute("wholeName")
        ?? (string.Join(' ', NameParts.Select(name.Attribute).OfType<string>()) is { Length: > 0 } joined ? joined : null);

    // Where it is not known, the publisher writes two zeros, and the word in the description.
    private static string? Country(XmlTree tree) =>
        tree.Attribute("countryIso2Code") is { } code && code != "00" ? code
        : tree.Attribute("countryDescription") is { } told && !told.Equals("UNKNOWN", StringComparison.OrdinalIgnoreCase) ? told : null;

    private static void Birth(ListedDraft draft, XmlTree birth)
    {
        var isAbout = birth.Attribute("circa") == "true" ? "circa " : "";
        if (birth.Attribute("birthdate") is { } day)
        {
            draft.Birth(isAbout + day);
        }
        else if (birth.Attribute("yearRangeFrom") is { } first && birth.Attribute("yearRangeTo") is { } last && first != "0" && last != "0")
        {
            draft.Birth($"{first} to {last}");
        }
        else if (birth.Attribute("year") is { } year && year != "0")
        {
            draft.Birth(isAbout + year);
        }
    }
}
