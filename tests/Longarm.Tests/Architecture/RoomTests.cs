using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.RulePacks;
using Longarm.Storage;
using Longarm.Text;

namespace Longarm.Tests.Architecture;

/// <summary>The picture of the rooms, held by tests: who refers to whom, and what a room may not do.</summary>
public sealed partial class RoomTests
{
    // Core ← Text ← {RulePacks, Products, Screening, Impact} ← Assessments ← Storage ← Web ← Cli
    private static readonly Dictionary<string, int> Floors = new()
    {
        ["Core"] = 0,
        ["Text"] = 1,
        ["RulePacks"] = 2,
        ["Products"] = 2,
        ["Screening"] = 2,
        ["Impact"] = 2,
        ["Assessments"] = 3,
        ["Storage"] = 4,
        ["Web"] = 5,
        ["Cli"] = 6,
    };

    private static readonly Assembly[] Rooms = [typeof(Case).Assembly, typeof(MarkedReader).Assembly, typeof(RuleBookReader).Assembly, typeof(Longarm.Products.ProductReader).Assembly, typeof(Longarm.Screening.ListedParty).Assembly, typeof(LawLibrary).Assembly, typeof(SqliteRecordStore).Assembly];

    /// <summary>What readers show as examples of what to write, and prefixes of codes that look like places.</summary>
    private static readonly HashSet<(string File, string Literal)> Examples =
    [
        ("FactText.cs", "2025-04-10"), ("MapFields.cs", "LC"),
    ];

    private static IEnumerable<string> Projects => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);

    private static IEnumerable<string> SourceFiles => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [Fact]
    public void Rooms_refer_downwards_only()
    {
        foreach (var project in Projects)
        {
            var room = RoomOf(project);
            foreach (var reference in References(project, "ProjectReference").Select(RoomOf))
            {
                Assert.True(Floors[reference] < Floors[room], $"{room} refers to {reference}");
            }
        }
    }

    [Fact]
    public void Every_room_has_its_place_in_the_picture() => Assert.All(Projects, project => Assert.Contains(RoomOf(project), Floors.Keys));

    [Fact]
    public void Core_refers_to_nothing_but_the_base_class_library()
    {
        var core = Projects.Single(p => RoomOf(p) == "Core");

        Assert.Empty(References(core, "ProjectReference"));
        Assert.Empty(References(core, "PackageReference"));
        Assert.All(typeof(Case).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Assemblies_refer_as_the_picture_says()
    {
        foreach (var assembly in Rooms)
        {
            foreach (var reference in assembly.GetReferencedAssemblies().Where(a => a.Name!.StartsWith("Longarm.", StringComparison.Ordinal)))
            {
                Assert.True(Floors[RoomOf(reference.Name!)] < Floors[RoomOf(assembly.GetName().Name!)], $"{assembly.GetName().Name} refers to {reference.Name}");
            }
        }
    }

    [Fact]
    public void Every_public_class_is_sealed_abstract_or_static() => Assert.DoesNotContain(
        Rooms.SelectMany(room => room.ExportedTypes), type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

    [Fact]
    public void Nothing_in_Core_can_be_set_later()
    {
        var settable = typeof(Case).Assembly.GetTypes().Where(t => t.IsPublic)
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

        Assert.Empty(settable.Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));
    }

    [Fact]
    public void No_public_field_in_any_room_can_be_set() => Assert.Empty(Rooms.SelectMany(room => room.ExportedTypes)
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(f => !f.IsInitOnly && !f.IsLiteral && !f.IsSpecialName).Select(f => $"{f.DeclaringType!.Name}.{f.Name}"));

    [Fact]
    public void No_source_file_is_over_five_hundred_lines() =>
        Assert.Empty(SourceFiles.Where(f => File.ReadLines(f).Count() > 500).Select(Path.GetFileName));

    [Fact]
    public void No_folder_of_source_is_more_than_one_deep_in_its_room()
    {
        var src = Path.Combine(Repository.Root, "src");

        // Pages have a folder each.
        Assert.All(SourceFiles, f => Assert.True(Path.GetRelativePath(src, f).Replace("Pages" + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Split(Path.DirectorySeparatorChar).Length <= 3, f));
    }

    [Fact]
    public void Source_holds_no_law()
    {
        var places = TinyLaw.Vocabulary.Places.Keys.ToHashSet();
        List<string> law = [];
        foreach (var file in SourceFiles)
        {
            foreach (var (number, line) in File.ReadLines(file).Index().Where(l => !l.Item.TrimStart().StartsWith("//", StringComparison.Ordinal)))
            {
                law.AddRange(TextInCode().Matches(line).Select(m => m.Groups[1].Value)
                    .Where(text => places.Contains(text) || LawInText().IsMatch(text))
                    .Where(text => !file.Contains("Longarm.Products", StringComparison.Ordinal) || !NameOfAList().IsMatch(text))
                    .Where(text => !Examples.Contains((Path.GetFileName(file), text)) && !text.Contains("Write", StringComparison.Ordinal))
                    .Select(text => $"{Path.GetFileName(file)}({number + 1}): {text}"));
            }
        }

        Assert.Empty(law);
    }

    [Theory]
    [InlineData("3A001")]
    [InlineData("3B001.c.1")]
    [InlineData("EAR99")]
    [InlineData("us-ear.734.9.e")]
    [InlineData("15 CFR 734.9")]
    [InlineData("2022-10-07")]
    [InlineData("HTS 9903.91")]
    public void Law_is_known_when_it_is_seen(string text) => Assert.Matches(LawInText(), text);

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex TextInCode();

    [GeneratedRegex(@"\b[0-9][A-EY][0-9]{3}\b|EAR99|^\d{4}-\d\d-\d\d|us-ear|us-tariffs|cn-export|CFR|HTS|9903")]
    private static partial Regex LawInText();

    // What other formats call a list or a country is no law.
    [GeneratedRegex("^(HTS|HTSUS|USHTS|HTSCODE|HTSUSCODE|ID|XK)$")]
    private static partial Regex NameOfAList();

    private static string RoomOf(string project) => Path.GetFileName(project).Replace("Longarm.", "", StringComparison.Ordinal).Replace(".csproj", "", StringComparison.Ordinal);

    private static List<string> References(string project, string kind) =>
        [.. XDocument.Load(project).Descendants(kind).Select(r => r.Attribute("Include")!.Value.Replace('\\', '/'))];
}
