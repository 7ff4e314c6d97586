using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PartnershipTracker.Core.Tests;

/// <summary>Who may know whom inside Core, and how things are named (docs/architecture.md).</summary>
public sealed partial class ArchitectureTests
{
    private const string Root = "PartnershipTracker.Core";
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>From the ground up: a namespace knows those above it in this list only, and not its neighbours on the same line.</summary>
    private static readonly string[][] Floors =
    [
        ["Shared"], ["Dates"], ["Data"], ["History", "Accounts"], ["Sources", "Keys"], ["Partners", "Frameworks", "Areas"], ["Summits", "Names", "Disagreements"], ["Agreements"],
        ["Milestones", "Assessments"], ["Evidence", "Matrix", "Coverage"], ["Comparisons", "Statements"], ["Editing", "Search"], ["Changes", "Known"], ["Reports", "Imports", "Releases", "Webhooks"], ["Seeding"], [""],
    ];

    private static readonly Assembly Built = typeof(TrackerServices).Assembly;

    private static readonly string Folder =
        Path.GetFullPath(typeof(ArchitectureTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "CoreSource").Value!);

    /// <summary>The hand-written files, by their path inside Core.</summary>
    private static readonly Dictionary<string, string> Files = Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(Folder, file).Replace('\\', '/'), File: file))
        .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
        .Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal))
        .ToDictionary(file => file.Path, file => File.ReadAllText(file.File), StringComparer.Ordinal);

    private static readonly Type[] Types =
    [
        .. Built.GetTypes().Where(type => type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true
            && !type.Namespace.EndsWith(".Migrations", StringComparison.Ordinal)
            && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)),
    ];

    [Fact]
    public void Core_knows_no_web_and_no_log() =>
        Built.GetReferencedAssemblies().Select(assembly => assembly.Name)
            .Should().NotContain(name => Regex.IsMatch(name!, "^(Microsoft\\.AspNetCore|Serilog|Swashbuckle)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));

    [Fact]
    public void Source_names_what_lies_below_only() =>
        Files.SelectMany(file => NamespaceName().Matches(file.Value).Select(name => (Path: file.Key, From: FolderOf(file.Key), To: name.Groups["folder"].Value)))
            .Where(use => !MayKnow(use.From, use.To))
            .Should().BeEmpty();

    [Fact]
    public void Types_refer_to_what_lies_below_only() =>
        Types.SelectMany(type => References(type).Select(used => (From: type.FullName, To: used.FullName, Allowed: MayKnow(FolderOf(type), FolderOf(used)))))
            .Where(use => !use.Allowed)
            .Should().BeEmpty();

    [Fact]
    public void Every_namespace_has_its_floor() =>
        Types.Select(FolderOf).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(Floors.SelectMany(floor => floor));

    [Fact]
    public void Data_names_no_entity() =>
        Types.Where(type => FolderOf(type) == "Data").SelectMany(References).Where(type => typeof(PartnershipTracker.Core.History.Record).IsAssignableFrom(type)).Should().BeEmpty();

    [Fact]
    public void SQLite_is_named_in_its_own_folder_and_at_the_one_switch() =>
        Files.Where(file => file.Value.Contains("Sqlite", StringComparison.OrdinalIgnoreCase)).Select(file => file.Key)
            .Should().OnlyContain(path => path.StartsWith("Data/Sqlite/", StringComparison.Ordinal) || path == "Data/DatabaseRegistration.cs");

    [Fact]
    public void Names_say_what_a_thing_is() =>
        Types.Select(type => type.Name.Split('`')[0])
            .Should().NotContain(name => Regex.IsMatch(name, "(Service|Manager|Helper|Utils?|Dto|Impl|Base|Common|Repository)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));

    [Fact]
    public void No_interface_has_a_single_implementation() =>
        Types.Where(type => type.IsInterface && Types.Count(other => other != type && type.IsAssignableFrom(other)) == 1).Should().BeEmpty();

    [Fact]
    public void Classes_are_sealed_or_made_to_be_derived_from() =>
        Types.Where(type => type.IsClass && type is { IsSealed: false, IsAbstract: false }).Should().BeEmpty();

    [Fact]
    public void Asynchronous_methods_end_in_Async_and_take_a_token_last()
    {
        var methods = Types.Where(type => !typeof(Delegate).IsAssignableFrom(type)).SelectMany(type => type.GetMethods(Declared))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) && !method.Name.Contains('<', StringComparison.Ordinal)).ToList();
        methods.Should().HaveCountGreaterThan(50).And.OnlyContain(method =>
            method.Name.EndsWith("Async", StringComparison.Ordinal)
            && method.GetParameters().Length > 0
            && method.GetParameters().Last().ParameterType == typeof(CancellationToken));
    }

    [Fact]
    public void No_file_is_long() =>
        Files.Where(file => file.Value.Count(character => character == '\n') > 220).Select(file => file.Key).Should().BeEmpty();

    [Fact]
    public void Shared_stays_small() => Files.Keys.Where(path => FolderOf(path) == "Shared").Should().HaveCountLessThanOrEqualTo(5);

    [Fact]
    public void Nothing_is_left_for_later() =>
        Files.Where(file => Regex.IsMatch(file.Value, "\\b(TODO|FIXME|HACK|XXX:)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))).Select(file => file.Key).Should().BeEmpty();

    private static bool MayKnow(string from, string to) => from == to || (Floor(to) >= 0 && Floor(to) < Floor(from));

    private static int Floor(string folder) => Array.FindIndex(Floors, floor => floor.Contains(folder, StringComparer.Ordinal));

    private static string FolderOf(string path) => path.Contains('/', StringComparison.Ordinal) ? path.Split('/')[0] : "";

    private static string FolderOf(Type type) => type.Namespace!.Split('.').ElementAtOrDefault(2) ?? "";

    /// <summary>The types of Core that a type's members name: bases, fields, signatures, and what is created inside methods as fields of closures.</summary>
    private static IEnumerable<Type> References(Type type)
    {
        IEnumerable<Type?> named =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(Declared).Select(field => field.FieldType),
            .. type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).SelectMany(Signature),
            .. type.GetNestedTypes(Declared).Where(nested => nested.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)).SelectMany(References),
        ];
        return named.OfType<Type>().SelectMany(Parts).Where(part => part.Assembly == Built && part is { IsGenericParameter: false, Namespace: not null }).Distinct();
    }

    private static IEnumerable<Type> Signature(MethodBase method) =>
    [
        .. method.GetParameters().Select(parameter => parameter.ParameterType),
        .. method is MethodInfo { ReturnType: var returned } ? [returned] : Type.EmptyTypes,
        .. method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [],
    ];

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Parts)] : [type];

    [GeneratedRegex(@"PartnershipTracker\.Core\.(?<folder>[A-Z]\w*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamespaceName();
}
