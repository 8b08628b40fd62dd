namespace Longarm.Screening;

/// <summary>The U.S. Treasury's lists in XML.</summary>
internal sealed class OfacXmlFormat : IListFormat
{
    private static readonly HashSet<string> Elements = ["sdnEntry", "publshInformation", "publishInformation"];

    public string Id => "us-ofac-xml";

    public bool NamesLists => false;

    public bool Knows(ListHead head, ListReadingOptions options) => head.Root == "sdnList";

    public void Read(IReadOnlyList<ListFile> files, ListIntake intake)
    {
        // The consolidated list has the same root; its file is named so.
        var isConsolidated = files[0].Name.Contains("cons", StringComparison.OrdinalIgnoreCase);
        var list = intake.Options.List ?? PublishersWords.List(isConsolidated ? "cons" : "sdnList")!;
        string? count = null;
        ListXml.Each(files[0], intake, Elements, tree =>
        {
            if (tree.Name == "sdnEntry")
            {
                Entry(tree, list, intake);
            }
            else
            {
                intake.Day = ListedDays.Day(tree.Text("Publish_Date"));
                count = tree.Text("Record_Count");
            }
        });
        if (count is not null && count != intake.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            intake.Doubt($"{intake.File} says that it holds {count} entries; {intake.Count} could be read.");
        }
    }

    private static void Entry(XmlTree entry, string list, ListIntake intake)
    {
        ListXml.Seen(entry, intake);
        ListedDraft draft = new(list, entry.Line) { Id = entry.Text("uid"), Kind = CslEntry.Kind(entry.Text("sdnType")) };
        draft.Name(Name(entry));
        foreach (var other in entry.In("akaList"))
        {
            draft.Name(Name(other), isWeak: other.Text("category") == "weak");
        }

        foreach (var program in entry.In("programList"))
        {
            draft.Program(program.Content);
        }

        foreach (var id in entry.In("idList"))
        {
            draft.Identifier(id.Text("idType"), id.Text("idNumber"), id.Text("idCountry"));
        }

        foreach (var address in entry.In("addressList"))
        {
            draft.Address([address.Text("address1"), address.Text("address2"), address.Text("address3"), address.Text("city"), address.Text("stateOrProvince"), address.Text("postalCode")], address.Text("country"));
        }

        foreach (var place in entry.In("nationalityList").Concat(entry.In("citizenshipList")))
        {
            draft.Country(place.Text("country"));
        }

        foreach (var birth in entry.In("dateOfBirthList"))
        {
            draft.Birth(birth.Text("dateOfBirth"));
        }

        foreach (var vessel in entry.All("vesselInfo"))
        {
            draft.Identifier("call sign", vessel.Text("callSign"));
            draft.Country(vessel.Text("vesselFlag"));
        }

        intake.Take(draft);
    }

    private static string? Name(XmlTree tree) => (tree.Text("lastName"), tree.Text("firstName")) switch
    {
        ({ } last, { } first) => $"{last}, {first}",
        var (last, first) => last ?? first,
    };
}
