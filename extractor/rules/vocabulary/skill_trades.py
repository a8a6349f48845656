"""Names of tools and standards by trade, written down by hand from common knowledge; one name an item, as its maker writes it."""

from typing import Final

_BY_TRADE: Final = """
    SystmOne; EMIS Web; Epic EMR; Epic EHR; Cerner Millennium; PowerChart; MatrixCare; Netsmart; myAvatar; TherapyNotes;
    SimplePractice; WebPT; Kinnser; Axxess; HomeCare HomeBase; Homecare Homebase; Practice Fusion; DrChrono; AdvancedMD; Open Dental;
    OpenDental; Curve Dental; 3Shape; exocad; Exocad; CEREC; Invisalign; Dexis; VistA; CPRS; InterQual; OASIS-D; MDS 3.0; ePCR;
    ImageTrend; SoftLab; Sunquest; LabWare; Labware LIMS; LabVantage; StarLIMS; Chromeleon; OpenLab; Waters Empower; TrackWise; Veeva;
    Veeva Vault; MasterControl; Medidata Rave; Medidata; OpenClinica; Oracle Clinical; Argus Safety; MedDRA; CDISC; SDTM; ADaM;
    WinNonlin; Phoenix WinNonlin; NONMEM; eTMF; Computer System Validation; GAMP 5; 21 CFR Part 11; ICH GCP; ICH-GCP; Maximo; IBM
    Maximo; eMaint; UpKeep; Infor EAM; SAP PM; MaintainX; Cityworks; Cartegraph; Accela; Tyler Munis; Munis; Samsara; KeepTruckin;
    Geotab; Omnitracs; PeopleNet; McLeod; TMW Suite; Trimble TMW; MercuryGate; project44; FourKites; DAT Load Board; CargoWise; Korber;
    Manhattan WMS; Manhattan SCALE; Blue Yonder; JDA; HighJump; RedPrairie; Fishbowl; ShipStation; FedEx Ship Manager; UPS WorldShip;
    WorldShip; Onfleet; Roadnet; HASTUS; RouteMatch; Aimsun; SIDRA; Synchro/SimTraffic; SimTraffic; TransCAD; HCS7; Geographic
    Information Systems; Geographical Information Systems; Geographic Information System; Kyriba; GTreasury; Quantum FIS; SWIFT
    messaging; SEPA Instant; PSD2; Fedwire; ISO 20022; ISO 8583; Temenos; Temenos T24; Finacle; Flexcube; Jack Henry; Fiserv; Calyx
    Point; LoanPro; nCino; Summit FT; Front Arena; SimCorp; SimCorp Dimension; Eze OMS; Addepar; Tamarac; Schwab Advisor Center; Advent
    Axys; Advent Geneva; Advent APX; Workiva; Wdesk; FloQast; Trintech; Planful; Prophix; Workday Adaptive Planning; IBM Planning
    Analytics; SAP BPC; SAP Concur; Expensify; AvidXchange; Tipalti; Avalara; Thomson Reuters ONESOURCE; CaseWare; ProSystem; GoSystem;
    Drake Tax; Caseware IDEA; TeamMate; AuditBoard; Deltek; Deltek Vision; Deltek Vantagepoint; Deltek Costpoint; Costpoint; Unanet;
    Ajera; BQE Core; Sage 100; Sage 300; Sage 200; Sage X3; Viewpoint Vista; ComputerEase; Acumatica; IFS Applications; QAD; JobBOSS;
    Macola; Microsoft Dynamics GP; Business Central; CANoe; CANalyzer; CANape; dSPACE; AUTOSAR; ISO 26262; ASPICE; Automotive SPICE;
    DOORS; IBM DOORS; Polarion; Windchill; Teamcenter; ENOVIA; 3DEXPERIENCE; Siemens NX; Unigraphics; Solid Edge; HyperMesh;
    HyperWorks; Nastran; LS-DYNA; OpenFOAM; Star-CCM+; STAR-CCM+; GT-Power; Aspen Plus; Aspen HYSYS; HYSYS; AVEVA; PDMS; SmartPlant;
    SP3D; Caesar II; CAESAR II; Tekla; RISA-3D; RAM Structural; gINT; GeoStudio; AutoTURN; StormCAD; WaterCAD; SewerCAD; WaterGEMS;
    HydroCAD; OpenRoads; InRoads; GEOPAK; Leica Geosystems; TopoDOT; Global Mapper; EcoDomus; Solibri; Bluebeam Revu; On-Screen
    Takeoff; PlanSwift; HeavyBid; HCSS; Xactimate; Buildertrend; CoConstruct; Autodesk Construction Cloud; Ecotect; AGi32; DIALux;
    Trane Trace; Carrier HAP; ETAP; SKM Power Tools; PSCAD; PSS/E; PLEXOS; PVsyst; Aurora Solar; HelioScope; WAsP; RETScreen;
    Allen-Bradley; RSLogix; RSLogix 5000; Studio 5000; FactoryTalk; Siemens S7; TIA Portal; Step 7; Wonderware; Ignition SCADA; DeltaV;
    FANUC; Mazak; Omron; KUKA; GibbsCAM; SurfCAM; Modbus; Profibus; PROFINET; EtherCAT; EtherNet/IP; CANbus; CAN bus; BACnet; Metasys;
    Tridium Niagara; LonWorks; PPAP; APQP; SMED; RTL; SystemC; Synopsys; PrimeTime; Design Compiler; IC Compiler; Innovus; HSPICE;
    Vivado; Quartus; Xilinx; Altera; KiCad; Allegro PCB; Ansys HFSS; Keysight ADS; I2C; UART; PCIe; RTOS; FreeRTOS; VxWorks; Zephyr;
    QNX; ARM Cortex; STM32; Yocto; Arduino; Raspberry Pi; ROS2; UN 38.3; IEC 62619; Mockito; TestNG; JaCoCo; SonarQube; Checkmarx;
    Veracode; Snyk; Artifactory; Nexus Repository; TeamCity; Argo CD; ArgoCD; OpenShift; Helm charts; HashiCorp Vault; Pulumi;
    Crossplane; Bazel; CMake; Buildkite; AWS CDK; CloudFront; API Gateway; Step Functions; AWS Glue; Fargate; Azure Data Factory; Azure
    Synapse; Azure AD; Entra ID; Databricks; Microsoft Fabric; Fivetran; Airbyte; Matillion; ThoughtSpot; Apache Superset; Pentaho; Ab
    Initio; SSMS; Erwin; Collibra; Informatica MDM; Reltio; HBase; Apache Beam; Pub/Sub; MuleSoft; Boomi; Dell Boomi; TIBCO;
    webMethods; WSO2; Apigee; Kong Gateway; Camunda; Appian; OutSystems; Mendix; Power Platform; Salesforce Marketing Cloud; Salesforce
    Service Cloud; SOQL; Visualforce; Veeva CRM; SAP ABAP; SAP Fiori; SAP S/4HANA; SAP PI/PO; SAP CPI; SAP BTP; SAP ECC; Oracle HCM;
    Oracle Cloud; Oracle APEX; Oracle Forms; TOAD; WebMethods; Connect:Direct; Connect Direct; IBM Sterling; IBM Sterling File Gateway;
    Sterling Integrator; PGP; GPG; HTTP/S; Globalscape; Axway; GoAnywhere; MOVEit; Control-M; Autosys; AutoSys; Tidal Scheduler; CICS;
    VSAM; IMS DB; z/OS; AS/400; AS400; iSeries; RPGLE; MQ Series; FileNet; Filenet; OpenText; Documentum; Laserfiche; OnBase; Hyland;
    Alfresco; M-Files; NetDocuments; Worldox; Kofax; Test Complete; Ranorex; Katalon; Zephyr Scale; qTest; ALM Octane; Rest Assured;
    REST Assured; k6; BlazeMeter; NUnit; xUnit; Vitest; RSpec; Detox; XCTest; MVVM; RxJava; RxJS; NgRx; Nuxt.js; Gatsby; Storybook;
    Styled Components; Material UI; NestJS; Ktor; Micronaut; Quarkus; Gunicorn; SQLAlchemy; Pydantic; DuckDB; Ray Serve; Triton
    Inference Server; ONNX; ROCm; DeepSpeed; FSDP; Megatron; Stable Diffusion; Pinecone; Weaviate; Milvus; FAISS; pgvector; LangGraph;
    CrewAI; AutoGen; MCP servers; Vertex AI; Amazon Bedrock; AWS Bedrock; Azure OpenAI; DataRobot; H2O.ai; Dataiku; SAS Viya; SAS
    Enterprise Guide; JASP; jamovi; EpiInfo; Epi Info; SUDAAN; Mplus; MAXQDA; Dedoose; ATLAS.ti; RNAseq; RNA-seq; ChIP-seq; CRISPR;
    qPCR; RT-PCR; LC-MS; GC-MS; LC-MS/MS; ICP-MS; FTIR; UV-Vis; SEM/EDS; AKTA; FPLC; SDS-PAGE; Western blotting; immunohistochemistry;
    Geneious; SnapGene; Benchling; BLASTn; PyMOL; Schrodinger; MestReNova; ChemDraw; OriginPro; Five9; Talkdesk; NICE inContact;
    inContact; RingCentral; 8x8; Twilio; Aircall; Dialpad; LivePerson; Kustomer; Gorgias; Jira Service Management; Remedyforce; BMC
    Remedy; Cherwell; Freshservice; ManageEngine; Autotask; ConnectWise; Kaseya; NinjaOne; Datto; N-able; SentinelOne; Carbon Black;
    Cortex XDR; Tenable; Rapid7; OpenVAS; QRadar; ArcSight; LogRhythm; Elastic SIEM; Sumo Logic; Microsoft Sentinel; Proofpoint;
    Mimecast; Zscaler; Netskope; Duo Security; Ping Identity; ForgeRock; Saviynt; BeyondTrust; MITRE ATT&CK; CIS Controls; NIST CSF;
    NIST 800-53; CMMC; HITRUST; STIGs; ACAS; eMASS; JSIG; NISPOM; DCSA; Opera PMS; Oracle Opera; Micros POS; Toast POS; Clover
    POS; OpenTable; SevenRooms; Tripleseat; Cvent; Delphi.fdc; HotSOS; Amadeus GDS; Sabre GDS; Worldspan; ReserveCloud; Mindbody;
    MINDBODY; Vagaro; Zenoti; ClubReady; ABC Fitness; RecTrac; ActiveNet; CivicRec; PowerSchool; Infinite Campus; Synergy SIS;
    Naviance; Canvas LMS; Moodle; Brightspace; D2L; Schoology; Google Classroom; Kahoot; Nearpod; Ellucian; Ellucian Banner; Slate CRM;
    TouchNet; Articulate 360; Articulate Storyline; Camtasia; SCORM; xAPI; ADDIE; Raiser's Edge NXT; Salsa Labs; Neon CRM; Fluxx;
    SmartSimple; Foundant; Submittable; Tessitura; PastPerfect; Symbiota; Ex Libris; OCLC; WorldShare; Koha; MARC21; RDA cataloging;
    Dublin Core; ArchivesSpace; CONTENTdm; Trados; SDL Trados; memoQ; Memsource; Wordfast; Smartling; ADP Workforce Now; ADP
    WorkforceNow; UltiPro; UKG Pro; Kronos Workforce; Ultimate Software; Greenhouse ATS; SmartRecruiters; Jobvite; Lever ATS; JazzHR;
    Cornerstone OnDemand; Cornerstone LMS; SAP SuccessFactors; Lattice HR; Culture Amp; Beeline VMS; Fieldglass; SAP Fieldglass;
    Ivalua; JAGGAER; Zycus; E-Builder; eBuilder; Aconex; Oracle Aconex; Kahua; Newforma; Deltek Specpoint; Yardi Voyager; Entrata;
    OneSite; RealPage OneSite; ResMan; Rent Manager; Buildium; LoopNet; Loopnet; Argus Enterprise; ARGUS Enterprise; Matterport;
    Dotloop; SkySlope; Guidewire; PolicyCenter; ClaimCenter; Duck Creek; Applied Epic; AMS360; Vertafore; EZLynx; Xactware; Symbility;
    ISO ClaimSearch; Prophet ALM; AXIS actuarial; GGY AXIS; AIR Touchstone; iPro; Everlaw; Logikcull; Disco eDiscovery; Clio Manage;
    PracticePanther; MyCase; Elite 3E; Aderant; Carpe Diem; LexisNexis; Lexis Nexis; PACERPro; CourtLink; Avid Media Composer; Media
    Composer; Adobe InCopy; Adobe Lightroom; Adobe Bridge; Adobe Animate; Affinity Designer; Substance Painter; Marvelous Designer; CLO
    3D; Gerber AccuMark; AccuMark; NedGraphics; Lectra; Shotgrid; ShotGrid; Perforce Helix; Wwise; FMOD; Logic Pro; Ableton Live;
    Audacity; OBS Studio; vMix; TriCaster; Dante audio; QLab; Vectorworks; Crestron; Extron; Biamp; Q-SYS; Google Search Console;
    Google Optimize; GA4; Google Analytics 4; Screaming Frog; SpyFu; Meltwater; Cision; Muck Rack; Brandwatch; Sprinklr; Klaviyo;
    ActiveCampaign; Campaign Monitor; Unbounce; Demandbase; 6sense; Bombora; LeanData; Chorus.ai; SalesLoft; Yesware; Seamless.ai;
    Lusha; Cognism; DocSend; PandaDoc; Apttus; Oracle CPQ; Salesforce CPQ; Zuora; Chargebee; Recurly; Segment.com; Tealium; mParticle;
    Adobe Analytics; Adobe Experience Manager; Sitecore; Contentful; Kentico; Umbraco; Craft CMS; BigCommerce; WooCommerce; Salesforce
    Commerce Cloud; SAP Hybris; ChannelAdvisor; Amazon Seller Central; Seller Central; Feedonomics; Linnworks; Brightpearl; IFMIS; JIRA
    Align; Azure Boards; VersionOne; Aha!; Productboard; FullStory; LaunchDarkly; UserTesting; Proto.io
"""
TRADES: Final = tuple(" ".join(name.split()) for name in _BY_TRADE.split(";") if name.strip())
"""Names that mean the tool wherever they are printed, in whatever case; letters alone in their own case."""

_DOUBTFUL_BY_TRADE: Final = """
    Dynamics; Square;
    RiO; Lorenzo; Adastra; Paragon; Greenway; Empower; CTMS; EDC; Fiix; Lucity; Motive; Descartes; Trapeze; CUBE Voyager; SEPA; UPI;
    ACH; Encompass; Murex; Vena; Stampli; Quicken; INCA; Jama; Plaxis; Dynamo; Grasshopper; Rhinoceros; Fanuc; Haas; Esprit; SPC; 8D;
    OEE; TPM; STA; DFT; Genus; Virtuoso; Spectre; Calibre; Eagle PCB; PADS; SPI; ROS; Gazebo; Fortify; Bamboo; Spinnaker; Rancher;
    Packer; Vagrant; Serverless; Kinesis; EMR Studio; IAM; Superset; Alation; Dataflow; Pulsar; Pega; Apex; NDM; MFT; JCL; RPG; IBM MQ;
    Captiva; Tosca; Gatling; Locust; Jasmine; Karma; Espresso; Vite; Sidekiq; Celery; Alembic; Polars; Feast; Statistica; LISREL;
    Genesys; Avaya; Verint; Calabrio; STIG; Aloha POS; Lightspeed; Revel; Resy; Skyward; Seesaw; Storyline; Captivate; Specify; Sierra
    ILS; Workable; Rippling; Deel; Unifier; VTS; Concordance; Summation; Procreate; Iterable; Clari; Conga; AEM; WebCenter; Rally;
    Pendo; Maze; Dovetail; Lookback; AKS; ECS; EKS; GKE; HFSS; LWC; NMR; UVM; VPC; XRD
"""
TRADES_DOUBTFUL: Final = tuple(" ".join(name.split()) for name in _DOUBTFUL_BY_TRADE.split(";"))
"""Names that are also plain words or letters of many meanings: only in their own case and in the company of others."""

TRADE_TECHNIQUES: Final = (
    "floorplanning", "place and route", "timing closure", "physical verification", "power analysis", "clock tree synthesis",
    "static timing analysis", "pivot table", "contact tracing", "design of experiments", "thematic analysis", "discounted cash flow",
    "variance analysis", "month-end close", "value stream mapping", "computational fluid dynamics",
    "fluorescence microscopy", "cryosectioning", "next-generation sequencing", "sentiment analysis",
    "anomaly detection", "feature engineering", "container orchestration", "load balancing", "disaster recovery",
    "event-driven architecture", "domain-driven design", "test-driven development", "behavior-driven development", "pair programming",
    "brazing", "pipefitting", "sheet metal fabrication", "injection molding", "laser cutting", "3D printing",
    "additive manufacturing", "powder coating", "dialectical behavior therapy", "crisis intervention techniques", "kinesiology taping",
    "dry needling", "manual therapy techniques", "intubation", "IV insertion", "catheterization", "suturing", "lean construction",
)  # fmt: skip
"""Techniques in plain words; they count where an applicant is asked to know them."""

_SMALL: Final = """
    python perl javascript typescript java php html css html5 css3 sql mysql postgresql postgres mongodb linux unix bash git github
    gitlab docker kubernetes terraform ansible jenkins aws azure autocad photoshop indesign wordpress quickbooks powerpoint hubspot
    jira canva mailchimp matlab node.js react.js vue.js jquery c++ c# pytorch tensorflow numpy pandas kafka redis
"""
SMALL: Final = frozenset(_SMALL.split())
"""Names that mean nothing else though they be printed in small letters."""
