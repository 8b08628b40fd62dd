using System.Globalization;

namespace Longarm.Screening;

/// <summary>The consolidated list of the United Nations Security Council in XML.</summary>
internal sealed class UnXmlFormat : IListFormat
{
    private static readonly HashSet<string> Elements = ["INDIVIDUAL", "ENTITY"];
    private static readonly string[] NameParts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

    public string Id => "un-xml";

    public bool NamesLists => false;

    public bool Knows(ListHead head, ListReadingOptions options) => head.Root == "CONSOLIDATED_LIST";

    public void Read(IReadOnlyList<ListFile> files, ListIntake intake)
    {
        var list = intake.Options.List ?? PublishersWords.List("CONSOLIDATED_LIST")!;
        ListXml.Each(files[0], intake, Elements, entry => Entry(entry, list, intake), root => intake.Day = ListedDays.Day(root.GetAttribute("dateGenerated")));
    }

    private static void Entry(XmlTree entry, string list, ListIntake intake)
    {
        ListXml.Seen(entry, intake);
        ListedDraft draft = new(list, entry.Line)
        {
            Id = entry.Text("REFERENCE_NUMBER") ?? entry.Text("DATAID"),
            Kind = entry.Name == "INDIVIDUAL" ? PartyKind.Person : PartyKind.Company,
        };
        draft.From = draft.Day(entry.Text("LISTED_ON"));
        draft.Name(string.Join(' ', NameParts.Select(entry.Text).OfType<string>()));
        draft.Name(entry.Text("NAME_ORIGINAL_SCRIPT"));
        foreach (var other in entry.Children.Where(child => child.Name.EndsWith("_ALIAS", StringComparison.Ordinal)))
        {
            draft.Name(other.Text("ALIAS_NAME"), isWeak: other.Text("QUALITY") == "Low");
        }

        foreach (var address in entry.Children.Where(child => child.Name.EndsWith("_ADDRESS", StringComparison.Ordinal)))
        {
            draft.Address([address.Text("STREET"), address.Text("CITY"), address.Text("STATE_PROVINCE"), address.Text("ZIP_CODE")], address.Text("COUNTRY"));
        }

        foreach (var nationality in entry.In("NATIONALITY"))
        {
            draft.Country(nationality.Content);
        }

        foreach (var birth in entry.All("INDIVIDUAL_DATE_OF_BIRTH"))
        {
            Birth(draft, birth);
        }

        foreach (var document in entry.All("INDIVIDUAL_DOCUMENT"))
        {
            draft.Identifier(document.Text("TYPE_OF_DOCUMENT") ?? document.Text("TYPE_OF_DOCUMENT2"), document.Text("NUMBER"), document.Text("ISSUING_COUNTRY") ?? document.Text("COUNTRY_OF_ISSUE"));
        }

        draft.Program(entry.Text("UN_LIST_TYPE"));
        intake.Take(draft);
    }

    private static void Birth(ListedDraft draft, XmlTree birth)
    {
        var isAbout = birth.Text("TYPE_OF_DATE") == "APPROXIMATELY" ? "circa " : "";
        var told = birth.Text("DATE") ?? birth.Text("YEAR") ?? birth.Text("NOTE");
        if (Year(birth.Text("FROM_YEAR")) is { } first && Year(birth.Text("TO_YEAR")) is { } last && first <= last)
        {
            draft.Birth(ListedDays.Range(first, last).Replace("/", " to ", StringComparison.Ordinal));
        }
        else if (told is not null)
        {
            draft.Birth(isAbout + told);
        }
    }

    private static int? Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
