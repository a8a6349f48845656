"""Names of tools, technologies, platforms, techniques and standards that postings ask for, written down by hand from common knowledge.

One name an item, as its maker writes it. A slash belongs to the name.
"""

import re
from typing import Final

_TOOLS: Final = """
    Microsoft Office Suite; Microsoft Office 365; Microsoft Office; MS Office Suite; MS Office; Office Suite; Office 365; Microsoft
    365; Microsoft Suite; MS Suite; PowerPoint; Power Point; SharePoint; OneDrive; OneNote; MS Project; Microsoft Project; Visio;
    InfoPath; MS Windows; Microsoft Windows; Windows Server; Windows 10; Windows 7; Windows Windows NT; Windows 2000; Dynamics 365;
    Microsoft Dynamics; Dynamics CRM; Power BI; PowerBI; Power Query; Power Pivot; Power Apps; Power Automate; PowerShell; pivot
    tables; VLOOKUP; VLOOKUPs; macros; VBA; Visual Basic; Google Workspace; Google Suite; G Suite; GSuite; Google Docs; Google
    Sheets; Google Drive; Google Slides; Google Forms; Google Calendar; Gmail; Google Analytics; Google Ads; Google AdWords;
    AdWords; Google Tag Manager; Google Data Studio; Looker Studio; Google Maps; Google Earth; WordPerfect; Lotus Notes; Lotus
    Domino; Adobe Acrobat; Acrobat; DocuSign; Dropbox; Smartsheet; Airtable; Trello; Jira; Confluence; Asana; Basecamp; Monday.com;
    ClickUp; Wrike; Zapier; Zendesk; Freshdesk; ServiceNow; Intercom; WebEx; GoToMeeting; Skype; Calendly; Mailchimp; Constant
    Contact; Eventbrite; SurveyMonkey; Qualtrics; Hootsuite; Sprout Social; HubSpot; Marketo; Pardot; Eloqua; Salesforce;
    Salesforce.com; SFDC; Zoho; Pipedrive; SugarCRM; Outreach.io; ZoomInfo; Apollo.io; LinkedIn Sales Navigator; Sales Navigator;
    LinkedIn Recruiter; Gainsight; Raiser's Edge; Blackbaud; DonorPerfect; Bloomerang; NationBuilder; VoteBuilder; EveryAction;
    WordPress; Drupal; Joomla; Shopify; Magento; Squarespace; Wix; Webflow; SEO; SEM; PPC; Facebook Ads; Meta Ads; Instagram;
    TikTok; YouTube; Semrush; Ahrefs; Canva; Hotjar; Optimizely; Adobe Creative Suite; Adobe Creative Cloud; Creative Suite;
    Creative Cloud; Adobe Suite; Photoshop; PhotoShop; Adobe Illustrator; Illustrator; InDesign; Adobe XD; Lightroom; Adobe
    Premiere; Premiere Pro; After Effects; Dreamweaver; Macromedia Flash; Macromedia Freehand; Freehand; FrontPage; Figma; InVision;
    Balsamiq; Axure; CorelDRAW; Corel Draw; QuarkXPress; Quark Xpress; PageMaker; Final Cut Pro; Final Cut; DaVinci Resolve; Pro
    Tools; Cinema 4D; 3ds Max; 3D Max; 3D Studio Max; ZBrush; V-Ray; Lumion; Enscape; SketchUp; Sketchup; Unreal Engine; Unity3D;
    AutoCAD; Auto CAD; AutoCad; Civil 3D; ArchiCAD; ArchCAD; MicroStation; Revit; Navisworks; BIM 360; BIM; Bluebeam; Procore;
    PlanGrid; Primavera; Primavera P6; Oracle Primavera; P6; SolidWorks; Solidworks; Pro/ENGINEER; Pro/E; CATIA; Fusion 360; ANSYS;
    Abaqus; COMSOL; LabVIEW; MATLAB; Simulink; PSpice; Altium; OrCAD; Mentor Graphics; ModelSim; FPGA; FPGAs; ASIC; ASICs; VHDL;
    Verilog; SystemVerilog; PLC; PLCs; SCADA; HMI; CNC; CAD; Mastercam; GD&T; HEC-RAS; HEC-HMS; EPANET; SWMM; InfoWorks; VISSIM;
    SAP2000; ETABS; STAAD; EnergyPlus; eQUEST; Timberline; MasterSpec; RSMeans; ArcGIS; ArcView; ArcMap; ArcInfo; ArcGIS Online;
    QGIS; GIS; Esri; ERDAS; LiDAR; GPS; Trimble; CartoDB; Mapbox; PostGIS; Pix4D; HVAC; MEP; SAS; SPSS; Stata; STATA; EViews; NVivo;
    Atlas.ti; REDCap; Tableau; Qlik; QlikView; Qlik Sense; MicroStrategy; Cognos; Crystal Reports; Business Objects;
    BusinessObjects; SSRS; SSIS; SSAS; Informatica; Talend; Alteryx; KNIME; RapidMiner; Domo; Sisense; Mode Analytics; Metabase;
    Power Center; Datastage; DataStage; ETL; ELT; OLAP; dbt; Snowflake; Redshift; BigQuery; Delta Lake; Teradata; Netezza; Vertica;
    Hadoop; HDFS; MapReduce; Trino; Apache Spark; PySpark; Apache Kafka; Kafka; Apache Flink; Flink; Apache Airflow; Airflow; NiFi;
    Parquet; Apache Iceberg; SQL; PL/SQL; PLSQL; T-SQL; TSQL; NoSQL; MySQL; PostgreSQL; Postgres; SQLite; SQL Server; MS SQL Server;
    MS SQL; MSSQL; Oracle; Oracle DB; Oracle Database; DB2; Sybase; MongoDB; Cassandra; DynamoDB; CouchDB; Redis; Memcached;
    Elasticsearch; Elastic Search; OpenSearch; Solr; Neo4j; InfluxDB; ClickHouse; kdb+; KDB; FoxPro; dBase; Python; Java;
    JavaScript; Javascript; TypeScript; Typescript; C++; C#; Objective-C; Scala; Kotlin; Golang; Perl; PHP; Ruby on Rails; Haskell;
    OCaml; Erlang; Elixir; Clojure; Julia; Fortran; COBOL; Groovy; Lua; Bash; shell scripting; Visual C++; Delphi; ABAP; Solidity;
    CUDA; F#; q/kdb+; .NET; .NET Core; .Net; .Net Core; CGMP; Sass; ASP.NET; VB.NET; ADO.NET; ASP; WCF; WPF; MVC; Entity Framework;
    LINQ; J2EE; Java EE; JSP; Servlets; EJB; JDBC; Hibernate; Spring Boot; Struts; Tomcat; WebLogic; WebSphere; JBoss; Jetty; Maven;
    Gradle; JUnit; JMS; DCOM; CORBA; MFC; STL; Qt; OpenGL; DirectX; HTML; HTML5; DHTML; XHTML; CSS; CSS3; XML; XSLT; XSL; JSON;
    YAML; AJAX; jQuery; React.js; ReactJS; React Native; Redux; Angular; AngularJS; Vue.js; Vue; Svelte; Next.js; NextJS; Node.js;
    NodeJS; Express.js; Django; Flask; FastAPI; Rails; Laravel; Symfony; Bootstrap; Tailwind; Webpack; D3.js; Three.js; WebGL;
    GraphQL; REST; RESTful; REST APIs; RESTful APIs; SOAP; gRPC; Protobuf; WebSockets; OAuth; SAML; JWT; OpenAPI; Swagger; Postman;
    Jetpack Compose; SwiftUI; Xcode; Android Studio; AWS; Amazon Web Services; EC2; S3; AWS Lambda; RDS; CloudFormation; CloudWatch;
    SageMaker; Azure; Microsoft Azure; Azure DevOps; Google Cloud Platform; Google Cloud; GCP; Heroku; OpenStack; Kubernetes; K8s;
    Docker; Terraform; Ansible; SaltStack; Jenkins; CircleCI; Travis CI; GitHub Actions; GitLab CI; CI/CD; Git; GitHub; GitLab;
    Bitbucket; SVN; Subversion; CVS; Perforce; TFS; ClearCase; Visual SourceSafe; VSS; Visual Studio; Eclipse; IntelliJ; Vim;
    Jupyter; Cloudflare; Nginx; HAProxy; Istio; RabbitMQ; ActiveMQ; ZeroMQ; MQTT; Prometheus; Grafana; Datadog; New Relic; Splunk;
    Nagios; Zabbix; SolarWinds; Dynatrace; ELK; Kibana; Logstash; OpenTelemetry; SLOs/SLIs; SLOs; SLIs; Linux; Unix; UNIX; Solaris;
    AIX; HP-UX; Red Hat; RHEL; CentOS; Ubuntu; Debian; macOS; Mac OS; Mac OS X; iOS; Android; Active Directory; LDAP; Group Policy;
    Exchange Server; MS Exchange; Microsoft Exchange; SCCM; Intune; Citrix; VMware; VMWare; vSphere; ESXi; Hyper-V; VDI; Remote
    Desktop; RDP; JAMF; KACE; DELL KACE; LANDesk; AirWatch; MobileIron; BlackBerry; Blackberry; iPad; IPAD; Okta; SailPoint;
    CyberArk; Norton Ghost; Symantec; McAfee; CrowdStrike; Palo Alto Networks; Fortinet; Check Point; Juniper; Cisco IOS; Cisco; Meraki;
    Aruba; Arista; F5; Infoblox; TCP/IP; DNS; DHCP; WINS; VPN; VPNs; LAN; WAN; VLAN; VLANs; BGP; OSPF; EIGRP; MPLS; SD-WAN; SNMP;
    VoIP; QoS; IPsec; SSL; TLS; SSH; FTP; SFTP; FTPS; HTTP; HTTPS; SMTP; NFS; SAN; RAID; Veritas; NetBackup; Veeam; NetApp;
    InfiniBand; IPv6; DMZ; SSO; MFA; PKI; SIEM; IDS/IPS; IDS; IPS; EDR; DLP; Nessus; Qualys; Burp Suite; Metasploit; Wireshark; Kali
    Linux; Nmap; OWASP; DAST; SAST; SAP; SAP HANA; S/4HANA; S/4 HANA; SAP EWM; SAP FICO; SAP BW; SAP MM; SAP SD; SAP Ariba; Ariba;
    SuccessFactors; Oracle EBS; Oracle E-Business Suite; Oracle ERP; Oracle Fusion; PeopleSoft; Peoplesoft; JD Edwards; J.D.
    Edwards; NetSuite; Netsuite; Workday; UKG; ADP; Paychex; Paycom; Paylocity; BambooHR; Taleo; iCIMS; Bullhorn; Ceridian;
    Dayforce; Epicor; Syspro; Anaplan; Hyperion; Adaptive Insights; OneStream; BlackLine; Coupa; SAP Expensify; Bill.com;
    QuickBooks; Quickbooks; Quick Books; Peachtree; Great Plains; Sage 50; Sage Intacct; Intacct; MYOB; Xero; FreshBooks; Yardi;
    AppFolio; MRI Software; RealPage; CoStar; TurboTax; Lacerte; ProSeries; UltraTax; CCH; Thomson LexisNexis; Lexis; Westlaw;
    iManage; eDiscovery; PACER; ERP; CRM; HRIS; LMS; CMS; WMS; CMMS; EHR; EMR; LIMS; MRP; PLM; RPA; UiPath; Blue Prism; Automation
    Anywhere; EDI; Bloomberg; Bloomberg Terminal; FactSet; Capital IQ; CapIQ; PitchBook; Morningstar; Refinitiv; Eikon; MSCI Barra;
    Advent Murex; eMoney; MoneyGuidePro; Redtail; Epic Systems; Cerner; Meditech; eClinicalWorks; Allscripts; Athenahealth;
    AthenaNet; NextGen; Dentrix; Eaglesoft; Kareo; PointClickCare; ICD-10; ICD-9; CPT coding; HCPCS; HL7; FHIR; DICOM; PACS; diode
    laser; iTero; Pyxis; Omnicell; CareWatch; Selenium; Playwright; Appium; JMeter; LoadRunner; QTP; UFT; TestRail; HP ALM; Quality
    Center; WinRunner; TestComplete; Cucumber; Pytest; SoapUI; Rational Rose; UML; BPMN; Enterprise Architect; ERwin; Lucidchart;
    Miro; SDLC; OOP; OOA&D; OOD; TDD; BDD; DevOps; DevSecOps; MLOps; Agile; Scrum; Kanban; ITIL; COBIT; PRINCE2; PMBOK; RUP; Lean
    Six Sigma; Six Sigma; Kaizen; 5S; FMEA; DMAIC; Lean Manufacturing; TensorFlow; Tensorflow; PyTorch; Keras; JAX; scikit-learn;
    Scikit-learn; XGBoost; LightGBM; Pandas; NumPy; SciPy; Matplotlib; OpenCV; spaCy; NLTK; Hugging Face; LangChain; LlamaIndex;
    OpenAI; ChatGPT; GitHub Copilot; Copilot; LLM; LLMs; NLP; OCR; AI/ML; MLflow; Kubeflow; Weights & Biases; vLLM; TensorRT; NCCL;
    Slurm; HPC; MPI; R Studio; RStudio; R Shiny; SHAP; JupyterHub; Mathematica; Minitab; GAMS; CPLEX; Gurobi; Simul8; GraphPad
    Prism; FlowJo; ImageJ; Bioconductor; Bioinformatics; HIPAA; FERPA; GDPR; CCPA; SOX; Sarbanes-Oxley; PCI DSS; PCI-DSS; PCI; GAAP;
    US GAAP; U.S. GAAP; IFRS; GASB; FASB; GAAS; FISMA; FedRAMP; NIST; NIST AI RMF; EU AI Act; SOC 2; SOC 1; ISO 27001; ISO 9001; ISO
    13485; ISO 14001; AML; KYC; AML/KYC; AML/CTF; BSA/AML; KYC/AML; FATCA; OFAC; CDD; EDD; Dodd-Frank; MiFID; MiFID II; Basel III;
    FINRA; SEC regulations; FDA regulations; GMP; cGMP; GLP; GCP guidelines; GxP; GAMP; HACCP; FMLA; FLSA; ERISA; OSHA; OSHA
    standards; NFPA; LEED; ASHRAE; ASTM; ANSI; MUTCD; AASHTO; NEPA; CEQR; SEQRA; CEQA; ULURP; NEC; IBC; Uniform Guidance;
    OFCCP; DFARS; ITAR; WCAG; Section 508; Title IX; XBRL; JCAHO; TJC
"""
TOOLS: Final = tuple(" ".join(name.split()) for name in _TOOLS.split(";"))
"""Names that mean the tool wherever they are printed, in whatever case."""

_DOUBTFUL: Final = """
    SAFe; Greenhouse; Kong; Assembly; Geneva; Orion; Aladdin; Maple; Arena; Ray; Remedy; Hive; Presto; Impala; Synapse; Cypress;
    Boost; Helm; Mocha; Jest; Carto; Duo; Calypso; Gong; Luigi; Prefect; Avid; Moz; LESS; SASS; Creo; Cadence; Inventor; Synchro;
    Leaflet; Zoom; Waterfall; Chatham; Gusto; Infor; Clio; Argus; Relativity; Kronos; Concur; Cursor; Purify; Rational; Claude;
    Unreal; Dagster; Looker; Lean; Reuters; XP; COM; SIP; POS; TMS; ATS; CAM; NAS; Charles River; Black Diamond; SPICE; ENVI; BLAST;
    JMP; MLS; RAG; AVID; Excel; Word; Access; Outlook; Publisher; Teams; Project; Windows; Office; Exchange; Edge; Forms; Go; R; C;
    Swift; Rust; Ruby; Spark; Flash; Fireworks; Slack; Sketch; Express; Notion; Box; Chef; Puppet; Spring; React; Unity; Premiere;
    Sage; Epic; Canvas; Blackboard; Rhino; Maya; Blender; Curve; Monday; Shell; SharePoint Online; Facebook; Twitter; LinkedIn;
    Pinterest; Snapchat; Dash; Segment; Braze; Amplitude; Mixpanel; Heap; Stripe; Lightning; Acrobat Pro; Corel; QuickTime; Mac;
    MAC; PDA; Audio Visual; Network IP Camera; Keynote; Numbers; Pages; Vault; Consul; Nomad; Ada; Prolog; Lisp; Dart; Flutter;
    Ionic; Phoenix; Gin; Bridge; Animate; Audition; Fusion; Nuke; Houdini; Nexus; Compass; Argo; Puppeteer; Sentry; Drift; Outreach;
    Salesloft; Clay; Mode; Hex; Matlab; Visual; Python 3; Perl 5; Assembler; Pascal; BASIC; Basic; Tally; Ramp; Brex; Navision;
    Axapta; ACE; Palo Alto; Opera; Micros; Toast; Sabre; Amadeus; Galileo; MailChimp
"""
DOUBTFUL: Final = tuple(" ".join(name.split()) for name in _DOUBTFUL.split(";"))
"""Names that are also plain words: only in their own case, and beside another name, behind their maker's, or behind "proficient in"."""

_TECHNIQUES: Final = """
    machine learning; deep learning; reinforcement learning; computer vision; natural language processing; artificial intelligence;
    generative AI; prompt engineering; data mining; data visualization; data modeling; data modelling; data warehousing; predictive
    modeling; statistical analysis; statistical modeling; statistical techniques; time series analysis; regression analysis;
    quantitative modeling; quantitative analysis; financial modeling; financial modelling; cash flow forecasting; A/B testing; web
    scraping; business intelligence; business process mapping; unit testing; test automation; automated testing; regression testing;
    performance testing; penetration testing; vulnerability scanning; vulnerability assessment; network security; incident response;
    threat modeling; chaos engineering; microservices; object-oriented programming; object oriented programming; functional
    programming; multithreading; cloud computing; version control; source control; continuous integration; infrastructure as code;
    responsive design; user research; usability testing; wireframing; prototyping; user interface design; motion graphics; video
    editing; photo editing; 3D modeling; 3D animation; desktop publishing; copyediting; email marketing; social media marketing;
    digital marketing; search engine optimization; paid search; email campaign marketing; marketing automation; account
    reconciliation; bank reconciliation; tax preparation; risk modeling; portfolio optimization; backtesting; spatial analysis;
    geospatial analysis; remote sensing; hydraulic modeling; hydrologic modeling; structural analysis; finite element analysis;
    quantity takeoff; cost estimating; CPM scheduling; critical path method; value engineering; root cause analysis; statistical
    process control; process mapping; lean manufacturing; preventive maintenance; welding; MIG welding; TIG welding; soldering;
    machining; blueprint reading; phlebotomy; venipuncture; wound care; infection control; motivational interviewing; cognitive
    behavioral therapy; trauma-informed care; applied behavior analysis; PCR; ELISA; Western blot; flow cytometry; HPLC; mass
    spectrometry; chromatography; cell culture; DNA sequencing; titration; survey design; GIS mapping; grant writing; grants
    management; stenography; shorthand; ten-key; 10-key; smart contracts; blockchain
"""
TECHNIQUES: Final = tuple(" ".join(name.split()) for name in _TECHNIQUES.split(";"))
"""Techniques in plain words; they count where an applicant is asked to know them."""

MAKERS: Final = (
    "Microsoft", "MS", "Adobe", "Google", "Apple", "Amazon", "Apache", "Autodesk", "Oracle", "IBM", "SAP", "Macromedia", "Corel", "Intuit",
    "Cisco", "Dell", "DELL", "HP",
)  # fmt: skip
"""Makers whose name belongs to the product's where it is printed before it."""

GENERAL: Final = frozenset({
    "NYC", "NYS", "US", "USA", "U.S", "UN", "EU", "UK", "NGO", "NGOs", "HR", "IT", "PR", "EEO", "CEO", "CFO", "COO", "CTO", "CV",
    "GPA", "PHD", "PhD", "GED", "BA", "BS", "MA", "MS", "MBA", "CPA", "PE", "RA", "RN", "LCSW", "LMSW", "PMP", "NY", "NJ", "CA", "DC",
    "LLC", "INC", "TV", "PC", "PCs", "AM", "PM", "M/WBE", "MWBE", "WBE", "DOE", "DOT", "DEP", "HPD", "ACS", "DSS", "HRA", "DOHMH",
    "OMB", "DCAS", "DDC", "DOB", "DPR", "NYCHA", "DYCD", "DCA", "FDNY", "OATH", "OTDA", "AND", "OR", "NOT", "THE",
    "ALL", "MUST", "FOR", "WITH", "State", "City", "Federal", "Local", "Internet", "Intranet", "Email", "E-mail", "Mail",
    "Windows-based", "Web", "Computer", "Software", "Management", "System", "Systems", "Project", "Other", "Any", "Various", "Agency",
    "Department", "Office", "New", "York", "Division", "Applicable", "Relevant", "Current", "Strong", "Excellent", "Good", "General",
    "Building", "Data", "Database", "Basic", "Advanced", "Our", "The", "This", "These", "Such", "All", "STEM", "SaaS", "B2B", "B2C",
    "PaaS", "IoT", "KPIs", "SLAs", "OKRs", "P&L", "Proficient", "Intermediate", "Required", "Preferred", "Experience", "Microsoft",
    "FinTech", "EdTech", "HealthTech", "MedTech", "PropTech", "InsurTech", "AdTech", "MarTech", "BioTech", "AgTech", "RegTech",
    "K-12", "LGBTQ", "BIPOC", "DEI", "D&I", "SUBMIT",
})  # fmt: skip
"""Words that are printed like the names of tools and are none."""

OPENERS: Final = re.compile(
    r"(?:(?:of|in|with|The|Knowledge|Familiarity|Experience|Understanding|Proficiency|Applicable|Relevant|All|Other|Any|Strong|Working"
    r"|Expertise|Current|Local|Various|Thorough|In-depth|Ability|Ensure|Interpret\w*|Apply|Review|Follow\w*|Maintain\w*|Must|Excellent"
    r"|Extensive|Basic|Good|With|Of|In|And)\s{1,2})+"
)
"""What stands with a capital before a name and does not belong to it."""
